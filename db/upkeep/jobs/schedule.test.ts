import { and, eq } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { asSystem } from "../../connection/as-viewer";
import { users } from "../../schema/people";
import { jobRounds, jobs } from "../../schema/training";
import { onEachDatabase } from "../../testing/databases";
import { testTeam } from "../../testing/people";
import { type AthleteJob, isRound, type Round } from "./definition";
import { JOBS } from "./list";
import { forgetFinished } from "./queue";
import { runOneJob } from "./run";
import { isTime, runSchedule } from "./schedule";

describe("whether it is time", () => {
  const seven = { at: "07:00", lateMin: 120 };
  it.each([
    ["06:59", false],
    ["07:00", true],
    ["08:30", true],
    ["09:00", true],
    ["09:01", false],
    ["23:59", false],
  ])("at %s", (clock, due) => expect(isTime(seven, clock)).toBe(due));
});

onEachDatabase("schedules", (database) => {
  let team: Awaited<ReturnType<typeof testTeam>>;
  beforeEach(async () => {
    await asSystem(async (tx) => {
      await tx.delete(jobs);
      await tx.delete(jobRounds);
      await tx.delete(users);
    }, database());
    team = await testTeam(database(), "Morning");
    vi.spyOn(console, "error").mockImplementation(() => {});
  });
  const zoneOf = (athlete: string, timeZone: string) =>
    asSystem((tx) => tx.update(users).set({ timeZone }).where(eq(users.id, athlete)), database());

  describe("of each athlete's clock", () => {
    const sent: { athleteId: string; date: string }[] = [];
    let fails = 0;
    const reminder: AthleteJob<{ date: string }> = {
      name: "reminder",
      payload: z.object({ date: z.string() }),
      schedule: { at: "07:00", lateMin: 120 },
      retries: 1,
      newestOnly: false,
      async run({ athleteId, payload }) {
        if (fails-- > 0) throw new Error("the mail server is away");
        sent.push({ athleteId, date: payload.date });
        return "done";
      },
    };
    const instance = async (now: Date) => {
      await runSchedule(database(), [reminder], now);
      while (await runOneJob(database(), [reminder]));
    };
    beforeEach(() => {
      sent.length = 0;
      fails = 0;
    });

    it("seven where each one is, on their own date, once over several instances and looks", async () => {
      await zoneOf(team.athlete, "Pacific/Auckland");
      await zoneOf(team.other, "America/Los_Angeles");
      // 19:10 of the 19th in UTC is 07:10 of the 20th in Auckland, and noon in California.
      const evening = new Date("2026-05-19T19:10:00Z");
      await Promise.all([instance(evening), instance(evening), instance(evening)]);
      await instance(new Date("2026-05-19T19:40:00Z"));
      expect(sent).toEqual([{ athleteId: team.athlete, date: "2026-05-20" }]);
      await instance(new Date("2026-05-20T14:00:00Z"));
      expect(sent).toHaveLength(2);
      expect(sent).toContainEqual({ athleteId: team.other, date: "2026-05-20" });
      await instance(new Date("2026-05-20T19:30:00Z"));
      expect(sent).toContainEqual({ athleteId: team.athlete, date: "2026-05-21" });
    });

    it("nobody else is asked for: no coach, nobody who left", async () => {
      await instance(new Date("2026-05-20T07:30:00Z"));
      expect(sent.map(({ athleteId }) => athleteId).sort()).toEqual([team.athlete, team.other].sort());
    });

    it("one that fails is tried again, no sooner than its time, and given up after its last", async () => {
      fails = 1;
      await zoneOf(team.other, "America/Los_Angeles");
      const morning = new Date("2026-05-20T07:00:00Z");
      const ripe = () => asSystem((tx) => tx.update(jobs).set({ notBefore: null }), database());
      const state = async () =>
        (await asSystem((tx) => tx.select().from(jobs).where(eq(jobs.kind, "reminder")), database()))[0]
          ?.state;
      await instance(morning);
      expect([sent.length, await state()]).toEqual([0, "waiting"]);
      await instance(morning);
      expect(sent).toHaveLength(0);
      await ripe();
      await instance(morning);
      expect([sent.length, await state()]).toEqual([1, "done"]);
      fails = 2;
      const next = new Date("2026-05-21T07:00:00Z");
      await instance(next);
      await ripe();
      await instance(next);
      await ripe();
      await instance(next);
      expect(sent).toHaveLength(1);
    });

    it("a payload that no definition knows is a failure, and other jobs go on", async () => {
      const wrong = { athleteId: team.athlete, id: uuidv7(), kind: "reminder", payload: { day: 1 } };
      await asSystem((tx) => tx.insert(jobs).values({ ...wrong, tries: 1 }), database());
      await zoneOf(team.athlete, "America/Los_Angeles");
      await instance(new Date("2026-05-20T07:00:00Z"));
      expect(sent).toEqual([{ athleteId: team.other, date: "2026-05-20" }]);
      const mine = and(eq(jobs.athleteId, wrong.athleteId), eq(jobs.id, wrong.id));
      const [row] = await asSystem((tx) => tx.select().from(jobs).where(mine), database());
      expect(row?.state).toBe("failed");
    });

    it("those that are over for two weeks are forgotten, others not", async () => {
      await instance(new Date("2026-05-20T07:00:00Z"));
      await forgetFinished(database());
      const all = () => asSystem((tx) => tx.select().from(jobs), database());
      expect(await all()).toHaveLength(2);
      const old = new Date(Date.now() - 20 * 86_400_000);
      const first = eq(jobs.athleteId, team.athlete);
      await asSystem((tx) => tx.update(jobs).set({ at: old }).where(first), database());
      await forgetFinished(database());
      expect((await all()).map(({ athleteId }) => athleteId)).toEqual([team.other]);
    });
  });

  describe("of the installation", () => {
    let runs = 0;
    let fails = 0;
    const round: Round = {
      name: "round",
      schedule: { everyMin: 10 },
      retries: 1,
      async run() {
        runs++;
        if (fails-- > 0) throw new Error("broken");
      },
    };
    const at = (minute: number) =>
      runSchedule(database(), [round], new Date(Date.UTC(2026, 4, 20, 7, minute)));
    beforeEach(() => {
      runs = 0;
      fails = 0;
    });

    it("one turn has one runner, however many instances look how often", async () => {
      await Promise.all([at(0), at(1), at(2)]);
      await at(9);
      expect(runs).toBe(1);
      await Promise.all([at(10), at(10)]);
      expect(runs).toBe(2);
      await at(5); // A clock that is behind.
      expect(runs).toBe(2);
    });

    it("every round of the product runs, and its name is nobody else's", async () => {
      const faults = vi.spyOn(console, "error");
      faults.mockClear();
      await runSchedule(database());
      const rows = await asSystem((tx) => tx.select().from(jobRounds), database());
      expect(rows.map(({ name }) => name).sort()).toEqual(
        JOBS.filter(isRound)
          .map(({ name }) => name)
          .sort(),
      );
      expect(new Set(JOBS.map(({ name }) => name)).size).toBe(JOBS.length);
      expect(rows.filter(({ failed }) => failed)).toEqual([]);
      expect(faults).not.toHaveBeenCalled();
    });

    it("a turn that failed is tried again as often as it may, and the next one begins anew", async () => {
      fails = 5;
      for (const minute of [0, 1, 2, 3]) await at(minute);
      expect(runs).toBe(2);
      await at(10);
      expect(runs).toBe(3);
    });
  });
});
