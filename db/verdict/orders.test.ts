import { and, eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { addDays, localDate } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import type { CheckIn } from "@/lib/engine/input";
import { inForce } from "@/lib/flags/in-force";
import { asSystem, asViewer, asWriter } from "../connection/as-viewer";
import type { Tx } from "../connection/tx";
import { assessmentOn, saveCheckIn } from "../log/check-ins";
import { clearancesOf } from "../log/clearances";
import {
  acknowledgeFlag,
  flagStory,
  openFlags,
  raiseFlag,
  recordOwnClearance,
  setFlagResolved,
  takeFlagOver,
} from "../log/flags";
import { rosterOf } from "../pages/roster";
import { addMember, createTeam } from "../people/teams";
import { memberships, users } from "../schema/people";
import { onEachDatabase } from "../testing/databases";
import { person, testTeam } from "../testing/people";
import { runOneJob } from "../upkeep/jobs/run";

const TODAY = localDate(new Date(), "UTC");

onEachDatabase("orders and flags", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  let revision = 0;
  beforeEach(async () => {
    team = await testTeam(database(), "O");
    revision = 0;
  });
  const own = <T>(work: (tx: Tx) => Promise<T>) => asViewer(team.athlete, work, database());
  const coach = <T>(work: (tx: Tx) => Promise<T>, who = team.coach) => asViewer(who, work, database());
  const answer = (over: Partial<CheckIn> = {}, date = TODAY, from = revision++) =>
    asWriter(
      team.athlete,
      (tx) =>
        saveCheckIn(tx, team.athlete, {
          writeId: uuidv7(),
          date,
          today: TODAY,
          note: "",
          revision: from,
          answers: checkIn(over),
        }),
      database(),
    );
  const order = (until: string | null, over: { severity?: "rest" | "watch"; by?: string } = {}) => {
    const { severity = "rest", by = team.coach } = over;
    const id = uuidv7();
    const write = { id, severity, order: severity === "rest" ? ("rest" as const) : null, reason: "x", until };
    return coach((tx) => raiseFlag(tx, by, team.athlete, write, TODAY), by).then(() => id);
  };
  const leave = (userId: string, role: "coach" | "athlete") =>
    asSystem(
      (tx) =>
        tx
          .update(memberships)
          .set({ endedAt: new Date() })
          .where(
            and(eq(memberships.userId, userId), eq(memberships.role, role), eq(memberships.teamId, team.id)),
          ),
      database(),
    );
  const forget = (userId: string) =>
    asSystem((tx) => tx.delete(users).where(eq(users.id, userId)), database());
  const rosterRow = async () =>
    (await coach((tx) => rosterOf(tx, team.id, new Date()), team.owner)).find(
      ({ id }) => id === team.athlete,
    );
  const verdict = async () => (await own((tx) => assessmentOn(tx, team.athlete, TODAY)))?.verdict;
  const work = async () => {
    while (await runOneJob(database()));
  };

  it("an order is over after its date: in the verdict, on the roster, in the summary", async () => {
    await order(addDays(TODAY, -1));
    expect((await answer()).verdict).toBe("train");
    expect(await rosterRow()).toMatchObject({ needs: ["fine"], flags: [] });
    // The athlete can still read it, and say so.
    const [kept] = await own((tx) => openFlags(tx, [team.athlete]));
    expect(kept && inForce(kept.flag, TODAY)).toBe(false);
    await own((tx) => acknowledgeFlag(tx, team.athlete, kept?.flag.id ?? ""));
  });

  it("an order counts from the day it was given: a day before that is corrected without it", async () => {
    await answer({}, addDays(TODAY, -3), 0);
    await order(addDays(TODAY, 3));
    expect((await answer({}, addDays(TODAY, -3), 1)).verdict).toBe("train");
    expect((await answer({}, TODAY, 0)).verdict).toBe("rest");
  });

  it("an order that was resolved later still counts for the days on which it stood", async () => {
    const id = await order(addDays(TODAY, 3));
    await asSystem(
      (tx) => tx.execute(sql`update flags set raised_on = ${addDays(TODAY, -4)}::date where id = ${id}`),
      database(),
    );
    await coach((tx) => setFlagResolved(tx, team.coach, team.athlete, id, true, addDays(TODAY, -1)));
    expect((await answer({}, addDays(TODAY, -2), 0)).verdict).toBe("rest");
    expect((await answer({}, addDays(TODAY, -1), 0)).verdict).toBe("train");
  });

  for (const [whose, role] of [
    ["the coach leaves", "coach"],
    ["the athlete leaves", "athlete"],
  ] as const)
    it(`an order ends for good when ${whose}, and today's verdict is given anew`, async () => {
      await answer();
      await order(addDays(TODAY, 9));
      await order(null, { severity: "watch" });
      expect(await verdict()).toBe("rest");
      await leave(team[role], role);
      expect(await own((tx) => openFlags(tx, [team.athlete]))).toEqual([]);
      await work();
      expect(await verdict()).toBe("train");
      // Coming back, or deleting the account afterwards, does not revive it.
      await asSystem((tx) => addMember(tx, team.id, team[role], role), database());
      await forget(team.coach);
      expect((await answer()).verdict).toBe("train");
      expect(await rosterRow()).toMatchObject({ flags: [] });
    });

  it("an order stays while its giver coaches the athlete in another team", async () => {
    await asSystem(async (tx) => {
      const second = await createTeam(tx, team.coach, { name: "Second", timeZone: "UTC" });
      await addMember(tx, second, team.athlete, "athlete");
    }, database());
    await order(addDays(TODAY, 9));
    await leave(team.athlete, "athlete");
    expect((await answer()).verdict).toBe("rest");
  });

  it("a deleted coach's order neither dissolves nor turns into the engine's: another coach takes it over", async () => {
    const id = await order(addDays(TODAY, 20));
    const watch = await order(null, { severity: "watch" });
    await forget(team.coach);
    expect((await answer()).verdict).toBe("rest");
    expect((await answer()).verdict).toBe("rest");
    const [row] = await own((tx) => flagStory(tx, team.athlete)).then((story) =>
      story.filter(({ flag }) => flag.id === id),
    );
    expect(row).toMatchObject({ flag: { byEngine: false, raisedBy: null }, raisedByName: null });
    expect((await rosterRow())?.flags.map(({ byCoach }) => byCoach)).toEqual([true, true]);
    await own((tx) => acknowledgeFlag(tx, team.athlete, watch));
    await expect(own((tx) => takeFlagOver(tx, team.athlete, team.athlete, id))).rejects.toThrow();
    await coach((tx) => takeFlagOver(tx, team.owner, team.athlete, id), team.owner);
    await coach((tx) => takeFlagOver(tx, team.owner, team.athlete, id), team.owner);
    const second = await person(database(), "Second coach");
    await asSystem((tx) => addMember(tx, team.id, second, "coach"), database());
    await expect(coach((tx) => takeFlagOver(tx, second, team.athlete, id), second)).rejects.toMatchObject({
      status: 409,
    });
    await coach((tx) => setFlagResolved(tx, second, team.athlete, id, true, TODAY), second);
    expect(await verdict()).toBe("train");
  });

  it("a lock has a way out without a coach: the athlete's own record, which the coach reads and may object to", async () => {
    await answer({ redFlags: ["night-pain"] }, addDays(TODAY, -1), 0);
    expect((await answer({}, TODAY, 0)).verdict).toBe("rest");
    const id = uuidv7();
    const told = { toldBy: "Dr. Ek", note: "The bone is fine.", allows: "easy" as const, stage: null };
    const record = () =>
      own((tx) => recordOwnClearance(tx, team.athlete, { id, until: addDays(TODAY, 7), ...told }, TODAY));
    await record();
    await record();
    expect(await verdict()).toBe("easy");
    expect(await coach((tx) => clearancesOf(tx, team.athlete))).toMatchObject([
      { clearance: { id, ...told }, byName: "Athlete of O" },
    ]);
    const [referral] = await coach((tx) => flagStory(tx, team.athlete));
    expect(referral).toMatchObject({ flag: { severity: "refer", resolvedAt: null } });
    expect(referral?.events.map(({ event }) => event.event)).toEqual(["raised", "assessed"]);
    await order(addDays(TODAY, 3));
    expect(await verdict()).toBe("rest");
  });

  it("what ended by leaving is not resolved or opened again", async () => {
    const id = await order(addDays(TODAY, 20));
    await leave(team.coach, "coach");
    await expect(
      coach((tx) => setFlagResolved(tx, team.owner, team.athlete, id, true, TODAY), team.owner),
    ).rejects.toMatchObject({ status: 409 });
  });

  it("an engine's flag that a coach resolved stays resolved that day; a graver or another finding is new", async () => {
    const open = async () =>
      (await own((tx) => openFlags(tx, [team.athlete]))).map(({ flag }) => flag.severity);
    const resolve = async () => {
      const [row] = await own((tx) => openFlags(tx, [team.athlete]));
      await coach((tx) => setFlagResolved(tx, team.coach, team.athlete, row?.flag.id ?? "", true, TODAY));
    };
    await answer({ soreness: 8 });
    expect(await open()).toEqual(["rest"]);
    await resolve();
    expect(await open()).toEqual([]);
    await answer({ soreness: 9 });
    expect(await open()).toEqual([]);
    await answer({ soreness: 2, gait: "limping" });
    expect(await open()).toEqual(["rest"]);
    await resolve();
    await answer({ soreness: 9, redFlags: ["night-pain"] });
    expect(await open()).toEqual(["refer"]);
  });

  it("a finding of yesterday that was resolved this morning is new when today's answers say it again", async () => {
    await asWriter(
      team.athlete,
      (tx) =>
        saveCheckIn(tx, team.athlete, {
          writeId: uuidv7(),
          date: addDays(TODAY, -1),
          today: addDays(TODAY, -1),
          note: "",
          revision: 0,
          answers: checkIn({ illness: "below-neck-or-fever" }),
        }),
      database(),
    );
    const [row] = await own((tx) => openFlags(tx, [team.athlete]));
    await coach((tx) => setFlagResolved(tx, team.coach, team.athlete, row?.flag.id ?? "", true, TODAY));
    await answer({ illness: "below-neck-or-fever" }, TODAY, 0);
    expect(await own((tx) => openFlags(tx, [team.athlete]))).toHaveLength(1);
  });
});
