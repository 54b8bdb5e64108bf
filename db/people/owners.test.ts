import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import type { Tx } from "../connection/tx";
import { onEachDatabase } from "../testing/databases";
import { membershipActs } from "../testing/membership-acts";
import { person, testTeam } from "../testing/people";
import { refused } from "../testing/refused";
import { askForDeletion, deleteDue } from "./deletion";
import { makeOwner } from "./owners";
import { personOf } from "./people";
import { createTeam, endMembership, membersOf } from "./teams";

onEachDatabase("owners of a team", (database) => {
  const { system, as, rolesIn, idOf, end, invited, join } = membershipActs(database);

  it("owners who leave or remove each other at once never leave a team without one", async () => {
    for (const each of ["themselves", "each other"]) {
      const team = await testTeam(database(), `Race of ${each}`);
      await as(team.owner, async (tx) => makeOwner(tx, await idOfAs(tx, team.id, team.coach)));
      const [a, b] = [await idOf(team.id, team.owner), await idOf(team.id, team.coach)];
      const [ofA, ofB] = each === "themselves" ? [a, b] : [b, a];
      await Promise.allSettled([
        as(team.owner, (tx) => endMembership(tx, ofA)),
        as(team.coach, (tx) => endMembership(tx, ofB)),
      ]);
      const owners = (await system((tx) => membersOf(tx, team.id))).filter(({ role }) => role === "owner");
      expect(owners, each).toHaveLength(1);
    }
  });
  const idOfAs = async (tx: Tx, team: string, user: string) =>
    (await membersOf(tx, team)).find((m) => m.userId === user)?.id ?? "";

  it("a last owner who leaves while somebody joins: nobody is in a team without an owner", async () => {
    for (let i = 0; i < 10; i++) {
      const owner = await person(database(), "Last");
      const team = await system((tx) => createTeam(tx, owner, { name: `Last ${i}`, timeZone: "UTC" }));
      const link = await invited(owner, team);
      const runner = await person(database(), "Runner");
      await Promise.allSettled([join(link, runner), end(owner, team, owner)]);
      const members = await system((tx) => membersOf(tx, team));
      if (members.length) expect(members.map(({ role }) => role)).toContain("owner");
      else await expect(join(link, runner)).rejects.toMatchObject({ status: 410 });
    }
  });

  it("a sole owner hands over before deleting; one with an empty team just goes", async () => {
    const team = await testTeam(database(), "Handed over");
    expect(await refused(as(team.owner, (tx) => askForDeletion(tx, team.owner)))).toMatchObject({
      status: 409,
      message: expect.stringContaining("Handed over"),
    });
    await as(team.owner, async (tx) => makeOwner(tx, await idOfAs(tx, team.id, team.coach)));
    await as(team.owner, (tx) => askForDeletion(tx, team.owner));
    const alone = await person(database(), "Alone");
    const empty = await system((tx) => createTeam(tx, alone, { name: "Empty", timeZone: "UTC" }));
    await as(alone, (tx) => askForDeletion(tx, alone));
    expect(await deleteDue(new Date(Date.now() + 8 * 86_400_000), database())).toBe(2);
    expect(await rolesIn(team.id, team.coach)).toEqual(["owner"]);
    expect(await system((tx) => membersOf(tx, empty))).toEqual([]);
  });

  it("members who came in the days of grace get an owner: the longest coach, or the team is closed", async () => {
    const later = new Date(Date.now() + 8 * 86_400_000);
    const [withCoach, without] = [await person(database(), "A"), await person(database(), "B")];
    const [first, second, runner] = [
      await person(database(), "First coach"),
      await person(database(), "Second coach"),
      await person(database(), "Runner"),
    ];
    const teams = await Promise.all(
      [withCoach, without].map((id) =>
        system((tx) => createTeam(tx, id, { name: "Grace", timeZone: "UTC" })),
      ),
    );
    const [coached = "", alone = ""] = teams;
    for (const id of [withCoach, without]) await as(id, (tx) => askForDeletion(tx, id));
    const links = [await invited(withCoach, coached, "coach"), await invited(without, alone)];
    for (const id of [first, second]) await join(links[0] ?? "", id);
    await join(links[1] ?? "", runner);
    await deleteDue(later, database());
    expect(await rolesIn(coached, first)).toEqual(["owner"]);
    expect(await rolesIn(coached, second)).toEqual(["coach"]);
    expect(await system((tx) => membersOf(tx, alone))).toEqual([]);
    expect(await system((tx) => personOf(tx, runner))).not.toBeNull();
  });

  it("no statement at all leaves a team with members without an owner", async () => {
    const team = await testTeam(database(), "Guarded");
    for (const statement of [
      sql`delete from users where id = ${team.owner}`,
      sql`delete from memberships where team_id = ${team.id} and role = 'owner'`,
      sql`update memberships set ended_at = now() where team_id = ${team.id} and role = 'owner'`,
    ])
      await expect(system((tx) => tx.execute(statement))).rejects.toMatchObject({ code: "23514" });
    await system((tx) => tx.execute(sql`delete from teams where id = ${team.id}`));
  });
});
