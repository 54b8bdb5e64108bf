import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { asSystem, asViewer } from "./connection/as-viewer";
import { rowsOf } from "./connection/rows-of";
import type { Tx } from "./connection/tx";
import { raiseFlag } from "./log/flags";
import { groupsOf, saveGroup } from "./people/groups";
import { addMember, endMembership, membersOf } from "./people/teams";
import { flags } from "./schema/care";
import { users } from "./schema/people";
import { onEachDatabase } from "./testing/databases";
import { testTeam } from "./testing/people";

const TODAY = "2026-05-11";
const FLAG = { severity: "rest" as const, order: "rest" as const, reason: "tired", until: TODAY };

onEachDatabase("whom a viewer sees, settled when a transaction begins", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  const as = <T>(who: string, work: (tx: Tx) => Promise<T>) => asViewer(who, work, database());
  const seesAthlete = async (tx: Tx) =>
    (await tx.select({ id: users.id }).from(users).where(eq(users.id, team.athlete))).length === 1;
  const membershipOf = async (tx: Tx, who: string) =>
    (await membersOf(tx, team.id)).find(({ userId }) => userId === who)?.id ?? "";

  beforeEach(async () => {
    team = await testTeam(database(), "Settled");
  });

  it("is settled again by whoever leaves, within the transaction", async () => {
    const seen = await as(team.coach, async (tx) => {
      const before = await seesAthlete(tx);
      await endMembership(tx, await membershipOf(tx, team.coach));
      return [before, await seesAthlete(tx)];
    });
    expect(seen).toEqual([true, false]);
  });

  it("and by an owner who removes an athlete: their data is out of sight at once", async () => {
    const seen = await as(team.owner, async (tx) => {
      await endMembership(tx, await membershipOf(tx, team.athlete));
      return seesAthlete(tx);
    });
    expect(seen).toBe(false);
  });

  it("and by a new group, whose athletes are put in by the next statement", async () => {
    const group = { id: uuidv7(), name: "Fast", athleteIds: [team.athlete] };
    await as(team.coach, (tx) => saveGroup(tx, team.id, group));
    expect(await as(team.coach, (tx) => groupsOf(tx, team.id))).toMatchObject([group]);
  });

  it("a role in one team shows nothing of another, and every one of two hundred athletes is found in its list", async () => {
    const many = await asSystem(async (tx) => {
      const ids = Array.from({ length: 200 }, () => uuidv7());
      await tx.insert(users).values(ids.map((id) => ({ id, name: "One of many" })));
      for (const id of ids) await addMember(tx, team.id, id, "athlete");
      return ids;
    }, database());
    const seen = await as(team.coach, async (tx) =>
      rowsOf<{ id: string }>(await tx.execute(sql`select id from users where feelcheck.coaches(id)`)),
    );
    expect(seen.map(({ id }) => id).sort()).toEqual([...many, team.athlete, team.other].sort());
    const elsewhere = await testTeam(database(), "Elsewhere");
    const others = await as(elsewhere.coach, async (tx) =>
      rowsOf<{ id: string }>(await tx.execute(sql`select id from users where feelcheck.sees(id)`)),
    );
    expect(others.map(({ id }) => id).sort()).toEqual(
      [elsewhere.coach, elsewhere.athlete, elsewhere.other].sort(),
    );
  });

  it("who is removed while they wait for an athlete's lock writes nothing any more", async () => {
    if (database().engine === "embedded") return; // There one transaction waits for the other as a whole.
    let begun = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let go = () => {};
    const removed = new Promise<void>((resolve) => {
      go = resolve;
    });
    const late = as(team.coach, async (tx) => {
      await seesAthlete(tx);
      begun();
      await removed;
      await raiseFlag(tx, team.coach, team.athlete, { id: uuidv7(), ...FLAG }, TODAY);
    });
    const refused = expect(late).rejects.toMatchObject({ code: "42501" });
    await hasBegun;
    await as(team.owner, async (tx) => endMembership(tx, await membershipOf(tx, team.coach)));
    go();
    await refused;
    expect(
      await asSystem((tx) => tx.select().from(flags).where(eq(flags.athleteId, team.athlete)), database()),
    ).toEqual([]);
  });
});
