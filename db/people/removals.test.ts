import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { asSystem, asViewer } from "../connection/as-viewer";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { flagStory, raiseFlag, setFlagResolved } from "../log/flags";
import { contactsOf } from "../pages/team-people";
import { onEachDatabase } from "../testing/databases";
import { person, testTeam } from "../testing/people";
import { createInvite, joinByInvite, openInvites } from "./invites";
import { justRemoved, takeBackRemoval } from "./removals";
import { endMembership, membersOf } from "./teams";

const TODAY = "2026-05-11";
type Team = Awaited<ReturnType<typeof testTeam>>;

onEachDatabase("removals and contacts", (database) => {
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const system = <T>(work: (tx: Tx) => Promise<T>) => asSystem(work, database());
  const membership = async (team: Team, user: string) =>
    (await system((tx) => membersOf(tx, team.id))).find(({ userId }) => userId === user)?.id ?? "";
  const isThere = async (team: Team, user: string) => (await membership(team, user)) !== "";
  const refused = { status: 403 };

  it("a removal is taken back with the flags and links that ended by it, and nothing else", async () => {
    const team = await testTeam(database(), "Undone");
    const token = await as(team.owner, (tx) =>
      createInvite(tx, team.owner, { teamId: team.id, role: "athlete", days: 1, maxUses: 5 }),
    );
    const newcomer = await person(database(), "Newcomer");
    await system((tx) => joinByInvite(tx, token, newcomer));
    const flag = { severity: "rest" as const, order: "rest" as const, reason: "tired", until: null };
    const [open, closed] = [uuidv7(), uuidv7()];
    for (const id of [open, closed])
      await as(team.coach, (tx) => raiseFlag(tx, team.coach, newcomer, { id, ...flag }, TODAY));
    await as(team.coach, (tx) => setFlagResolved(tx, team.coach, newcomer, closed, true, TODAY));
    const endsOf = () =>
      system(async (tx) =>
        rowsOf<{ id: string; left: boolean }>(
          await tx.execute(
            sql`select id, left_at is not null as left from flags where athlete_id = ${newcomer}`,
          ),
        )
          .filter(({ left }) => left)
          .map(({ id }) => id),
      );

    const id = await membership(team, newcomer);
    await as(team.owner, (tx) => endMembership(tx, id));
    expect(await isThere(team, newcomer)).toBe(false);
    expect(await as(team.owner, (tx) => openInvites(tx, team.id))).toEqual([]);
    expect(await endsOf()).toEqual([open]);
    expect(await as(team.owner, (tx) => justRemoved(tx, team.id))).toEqual([
      { id, name: "Newcomer", role: "athlete" },
    ]);

    await as(team.owner, (tx) => takeBackRemoval(tx, id));
    expect(await membership(team, newcomer)).toBe(id);
    expect(await as(team.owner, (tx) => openInvites(tx, team.id))).toHaveLength(1);
    expect(await endsOf()).toEqual([]);
    const story = await as(team.coach, (tx) => flagStory(tx, newcomer));
    expect(story.find((row) => row.flag.id === open)?.flag).toMatchObject({ leftAt: null, closedOn: null });
    expect(story.find((row) => row.flag.id === closed)?.flag.resolvedAt).not.toBeNull();
    expect(await as(team.owner, (tx) => justRemoved(tx, team.id))).toEqual([]);
    await expect(as(team.owner, (tx) => takeBackRemoval(tx, id))).rejects.toMatchObject(refused);
  });

  it("a flag about somebody who left the team in between stays ended", async () => {
    const team = await testTeam(database(), "Meanwhile");
    const flag = { severity: "rest" as const, order: "rest" as const, reason: "tired", until: null };
    const [stays, leaves] = [uuidv7(), uuidv7()];
    for (const [athlete, id] of [
      [team.other, stays],
      [team.athlete, leaves],
    ] as const)
      await as(team.coach, (tx) => raiseFlag(tx, team.coach, athlete, { id, ...flag }, TODAY));
    const coach = await membership(team, team.coach);
    await as(team.owner, (tx) => endMembership(tx, coach));
    const left = await membership(team, team.athlete);
    await as(team.athlete, (tx) => endMembership(tx, left));
    await as(team.owner, (tx) => takeBackRemoval(tx, coach));
    const ends = await system(async (tx) =>
      rowsOf<{ id: string; left: boolean }>(
        await tx.execute(
          sql`select id, left_at is not null as left from flags where id in (${stays}, ${leaves})`,
        ),
      ),
    );
    expect(new Map(ends.map(({ id, left }) => [id, left]))).toEqual(
      new Map([
        [stays, false],
        [leaves, true],
      ]),
    );
  });

  const coming = (athlete: string) =>
    system(async (tx) =>
      rowsOf<{ note: string }>(
        await tx.execute(
          sql`select note from plans where athlete_id = ${athlete} and removed_at is null order by note`,
        ),
      ).map(({ note }) => note),
    );
  const plan = (by: string, athlete: string, inDays: number, note: string) =>
    system((tx) =>
      tx.execute(sql`insert into plans (athlete_id, id, date, kind, minutes, intensity, note, planned_by)
        select ${athlete}, ${uuidv7()}, feelcheck.local_date(now(), time_zone) + ${inDays}::int, 'run', 40, 'easy', ${note}, ${by}
        from users where id = ${athlete}`),
    );

  it("what a coach planned for the days to come ends with their membership, and is back with it", async () => {
    const team = await testTeam(database(), "Planned");
    for (const days of [-1, 0, 1, 20]) await plan(team.coach, team.athlete, days, `coach ${days}`);
    await plan(team.owner, team.athlete, 1, "owner 1");
    const all = ["coach -1", "coach 0", "coach 1", "coach 20", "owner 1"];
    const coach = await membership(team, team.coach);
    await as(team.owner, (tx) => endMembership(tx, coach));
    expect(await coming(team.athlete)).toEqual(["coach -1", "coach 0", "owner 1"]);
    await as(team.owner, (tx) => takeBackRemoval(tx, coach));
    expect(await coming(team.athlete)).toEqual(all);

    const athlete = await membership(team, team.athlete);
    await as(team.athlete, (tx) => endMembership(tx, athlete));
    expect(await coming(team.athlete)).toEqual(["coach -1", "coach 0"]);
  });

  it("plans of a coach who coaches the athlete in another team, too, go on", async () => {
    const team = await testTeam(database(), "One of two");
    const second = await testTeam(database(), "Two of two");
    for (const [role, who] of [
      ["coach", team.coach],
      ["athlete", team.athlete],
    ] as const) {
      const link = { teamId: second.id, role, days: 1, maxUses: 1 };
      const token = await as(second.owner, (tx) => createInvite(tx, second.owner, link));
      await system((tx) => joinByInvite(tx, token, who));
    }
    await plan(team.coach, team.athlete, 3, "both");
    const coach = await membership(team, team.coach);
    await as(team.owner, (tx) => endMembership(tx, coach));
    expect(await coming(team.athlete)).toEqual(["both"]);
    const again = await membership(second, team.coach);
    await as(second.owner, (tx) => endMembership(tx, again));
    expect(await coming(team.athlete)).toEqual([]);
  });

  it("only whoever removed takes back, only somebody else, and only for ten minutes", async () => {
    const team = await testTeam(database(), "Kept");
    const stranger = await testTeam(database(), "Stranger");
    const [athlete, other] = [await membership(team, team.athlete), await membership(team, team.other)];
    await as(team.owner, (tx) => endMembership(tx, athlete));
    for (const who of [team.coach, team.athlete, team.other, stranger.owner])
      await expect(as(who, (tx) => takeBackRemoval(tx, athlete))).rejects.toMatchObject(refused);
    expect(await as(team.coach, (tx) => justRemoved(tx, team.id))).toEqual([]);

    await as(team.other, (tx) => endMembership(tx, other));
    await expect(as(team.owner, (tx) => takeBackRemoval(tx, other))).rejects.toMatchObject(refused);
    expect(await isThere(team, team.other)).toBe(false);

    await system((tx) =>
      tx.execute(sql`update memberships set ended_at = now() - interval '11 minutes' where id = ${athlete}`),
    );
    await expect(as(team.owner, (tx) => takeBackRemoval(tx, athlete))).rejects.toMatchObject(refused);
    expect(await as(team.owner, (tx) => justRemoved(tx, team.id))).toEqual([]);
    expect(await isThere(team, team.athlete)).toBe(false);
  });

  it("addresses of a team are its coaches' and owners' to see", async () => {
    const team = await testTeam(database(), "Reached");
    const stranger = await testTeam(database(), "Unknown");
    const all = Object.fromEntries(
      [team.owner, team.coach, team.athlete, team.other].map((id) => [id, `${id}@example.org`]),
    );
    for (const who of [team.owner, team.coach])
      expect(await as(who, (tx) => contactsOf(tx, team.id))).toEqual(all);
    for (const who of [team.athlete, team.formerCoach, team.formerMember, stranger.owner])
      expect(await as(who, (tx) => contactsOf(tx, team.id))).toEqual({});
  });
});
