import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { rowsOf } from "../connection/rows-of";
import { flagStory, raiseFlag, setFlagResolved } from "../log/flags";
import { addNote, notesOf } from "../log/notes";
import { memberships } from "../schema/people";
import { onEachDatabase } from "../testing/databases";
import { membershipActs } from "../testing/membership-acts";
import { person, testTeam } from "../testing/people";
import { seedDemoTeam } from "../upkeep/seed/demo-team";
import { daysOf } from "../verdict/athlete-days";
import { removeDemoTeam } from "./demo";
import { createInvite, openInvite, openInvites, revokeInvite } from "./invites";
import { personOf } from "./people";
import { addMember, athletesOf, membersOf, viewerRow } from "./teams";

const TODAY = "2026-05-11";

onEachDatabase("memberships", (database) => {
  const { system, as, rolesIn, end, invited, join } = membershipActs(database);

  it("an invite is for one team and role, with limited uses, and can be taken back", async () => {
    const team = await testTeam(database(), "Invited");
    const [first, second] = [await person(database(), "First"), await person(database(), "Second")];
    const token = await invited(team.coach, team.id, "athlete", 1);
    expect(await system((tx) => openInvite(tx, token))).toMatchObject({
      role: "athlete",
      teamName: "Invited",
    });
    await join(token, first);
    await expect(join(token, second)).rejects.toMatchObject({ status: 410 });
    expect(await viewerRow(database().db, first)).toMatchObject({
      teams: [{ id: team.id, roles: ["athlete"] }],
    });
    const other = await invited(team.coach, team.id, "athlete", 5);
    const [open] = await as(team.coach, (tx) => openInvites(tx, team.id));
    await as(team.coach, (tx) => revokeInvite(tx, open?.id ?? ""));
    expect(await system((tx) => openInvite(tx, other))).toBeNull();
    const expired = await as(team.coach, (tx) =>
      createInvite(tx, team.coach, { teamId: team.id, role: "athlete", days: 0, maxUses: 5 }),
    );
    expect(await system((tx) => openInvite(tx, expired))).toBeNull();
  });

  it("of twenty who use a single invite at once, one joins", async () => {
    const team = await testTeam(database(), "Rushed");
    const token = await invited(team.coach, team.id, "athlete", 1);
    const people = await Promise.all(Array.from({ length: 20 }, (_, i) => person(database(), `P${i}`)));
    const all = await Promise.allSettled(people.map((id) => join(token, id)));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("leaving ends the coach's sight at once; the last owner can't leave others behind", async () => {
    const team = await testTeam(database(), "Left");
    await expect(end(team.owner, team.id, team.owner)).rejects.toMatchObject({ status: 409 });
    await expect(end(team.coach, team.id, team.athlete)).rejects.toMatchObject({ status: 403 });
    await end(team.athlete, team.id, team.athlete);
    const seen = await as(team.coach, (tx) => membersOf(tx, team.id));
    expect(seen.map((m) => m.userId)).not.toContain(team.athlete);
  });

  it("a removed coach and a removed athlete are out at once, and keep what is theirs", async () => {
    const team = await testTeam(database(), "Removed");
    await as(team.coach, (tx) => addNote(tx, team.coach, team.athlete, { id: uuidv7(), body: "hello" }));
    expect(await as(team.coach, (tx) => notesOf(tx, team.athlete))).toHaveLength(1);
    await end(team.owner, team.id, team.coach);
    expect(await as(team.coach, (tx) => notesOf(tx, team.athlete))).toEqual([]);
    expect(await as(team.coach, (tx) => personOf(tx, team.athlete))).toBeNull();
    expect(await as(team.coach, (tx) => membersOf(tx, team.id))).toEqual([]);
    await end(team.owner, team.id, team.athlete);
    expect(await as(team.owner, (tx) => notesOf(tx, team.athlete))).toEqual([]);
    expect(await as(team.athlete, (tx) => notesOf(tx, team.athlete))).toHaveLength(1);
    expect(await as(team.athlete, (tx) => membersOf(tx, team.id))).toEqual([]);
    expect(await viewerRow(database().db, team.athlete)).toMatchObject({ teams: [], trained: true });
    expect(await viewerRow(database().db, team.coach)).toMatchObject({ teams: [], trained: false });
  });

  it("the links that a removed coach made or came by end; the others stay", async () => {
    const team = await testTeam(database(), "Links");
    const coach = await person(database(), "Second coach");
    const cameBy = await invited(team.owner, team.id, "coach");
    await join(cameBy, coach);
    const made = await invited(coach, team.id);
    const others = [await invited(team.owner, team.id, "coach"), await invited(team.coach, team.id)];
    await end(team.owner, team.id, coach);
    // Neither they nor an account that they make anew come back by what they know.
    const again = await person(database(), "The same, by another address");
    for (const token of [cameBy, made])
      for (const who of [coach, again]) await expect(join(token, who)).rejects.toMatchObject({ status: 410 });
    for (const token of others)
      expect(await system((tx) => openInvite(tx, token)), "another's link").not.toBeNull();
  });

  it("whoever was removed comes back by an invite made afterwards, and by no earlier one", async () => {
    const team = await testTeam(database(), "Back");
    const before = await invited(team.coach, team.id);
    await end(team.owner, team.id, team.athlete);
    await expect(join(before, team.athlete)).rejects.toMatchObject({ status: 403 });
    expect(await rolesIn(team.id, team.athlete)).toEqual([]);
    await join(before, await person(database(), "Somebody new"));
    await join(await invited(team.coach, team.id), team.athlete);
    expect(await rolesIn(team.id, team.athlete)).toEqual(["athlete"]);
  });

  it("leaving by oneself ends the links one made, not the squad's that one came by", async () => {
    const team = await testTeam(database(), "Squad");
    const link = await invited(team.coach, team.id);
    const runner = await person(database(), "Runner");
    await join(link, runner);
    await end(runner, team.id, runner);
    expect(await system((tx) => openInvite(tx, link))).not.toBeNull();
    await end(team.coach, team.id, team.coach);
    expect(await system((tx) => openInvite(tx, link))).toBeNull();
  });

  it("another team's coach may not resolve a coach's flag; it ends with that coach's membership", async () => {
    const [a, b] = [await testTeam(database(), "Flag A"), await testTeam(database(), "Flag B")];
    await system((tx) => addMember(tx, b.id, a.athlete, "athlete"));
    const id = uuidv7();
    const flag = { id, severity: "rest" as const, order: "rest" as const, reason: "shin", until: TODAY };
    await as(a.coach, (tx) => raiseFlag(tx, a.coach, a.athlete, flag, TODAY));
    const resolve = (by: string) => as(by, (tx) => setFlagResolved(tx, by, a.athlete, id, true, TODAY));
    const resolved = async () => (await as(a.athlete, (tx) => flagStory(tx, a.athlete)))[0]?.flag.resolvedAt;
    await expect(resolve(b.coach)).rejects.toMatchObject({ code: "42501" });
    expect(await resolved()).toBeNull();
    await end(a.owner, a.id, a.coach);
    await expect(resolve(b.coach)).rejects.toMatchObject({ status: 409 });
    const [ended] = await as(a.athlete, (tx) => flagStory(tx, a.athlete));
    expect(ended?.flag).toMatchObject({ leftAt: expect.any(Date), resolvedAt: null });
  });

  it("the demo team goes with one button, all its made-up people and their data, and nobody real", async () => {
    const db = database();
    const bystander = await testTeam(db, "Bystanders");
    const demo = await system((tx) => seedDemoTeam(tx, "UTC", 2));
    await expect(system((tx) => removeDemoTeam(tx, bystander.id))).rejects.toMatchObject({ status: 403 });
    const athletes = await system((tx) => athletesOf(tx, demo));
    expect(athletes).toHaveLength(24);
    const joined = await person(db, "A real athlete");
    const left = await person(db, "One who had left");
    await system(async (tx) => {
      for (const id of [joined, left]) await addMember(tx, demo, id, "athlete");
      await tx.update(memberships).set({ endedAt: new Date() }).where(eq(memberships.userId, left));
    });
    await system((tx) => removeDemoTeam(tx, demo));
    expect(await system((tx) => athletesOf(tx, demo))).toEqual([]);
    const ids = athletes.map(({ id }) => id);
    expect(await system((tx) => daysOf(tx, ids, "0001-01-01", "9999-01-01"))).toEqual([]);
    expect(await system((tx) => membersOf(tx, bystander.id))).toHaveLength(4);
    for (const id of [joined, left])
      expect(await viewerRow(db.db, id), "a real person").toMatchObject({ teams: [] });
    const made = await system((tx) => tx.execute(sql`select id from users where is_demo`));
    expect(rowsOf(made)).toEqual([]);
  });
});
