import { asc, eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { beforeEach, expect, it } from "vitest";
import { Conflict, Refusal } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { type CheckIn, parseInput } from "@/lib/engine/input";
import { asSystem, asViewer, asWriter } from "../connection/as-viewer";
import { lockAthlete } from "../connection/athlete-lock";
import { CHANGED } from "../connection/notify";
import { rowsOf } from "../connection/rows-of";
import { rosterOf } from "../pages/roster";
import { assessments, athleteDays, checkIns, checkInVersions } from "../schema/body";
import { flagEvents } from "../schema/care";
import { plans } from "../schema/training";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { rollUp } from "../verdict/athlete-days";
import { engineInput } from "../verdict/engine-input";
import { assessmentOn, saveCheckIn, saveFeelCheck } from "./check-ins";
import { acknowledgeFlag, openFlags, raiseFlag, recordClearance, setFlagResolved } from "./flags";
import { saveSession, setSessionRemoved } from "./sessions";

const TODAY = "2026-05-10";

onEachDatabase(
  "an athlete's day",
  (database) => {
    let team: Awaited<ReturnType<typeof testTeam>>;
    beforeEach(async () => {
      team = await testTeam(database(), "A");
    });

    const write = (
      over: Partial<CheckIn>,
      rest: { date?: string; revision?: number; writeId?: string; note?: string } = {},
    ) => ({
      writeId: uuidv7(),
      date: TODAY,
      today: TODAY,
      note: "",
      revision: 0,
      answers: checkIn(over),
      ...rest,
    });
    const save = (form: ReturnType<typeof write>) =>
      asWriter(team.athlete, (tx) => saveCheckIn(tx, team.athlete, form), database());
    const run = (date: string, over: Partial<Parameters<typeof saveSession>[2]> = {}) =>
      asWriter(
        team.athlete,
        (tx) =>
          saveSession(
            tx,
            team.athlete,
            {
              id: uuidv7(),
              date,
              sport: "run",
              kind: "easy-run",
              durationMin: 40,
              rpe: 3,
              distanceKm: 8,
              descentM: null,
              note: "",
              revision: 0,
              ...over,
            },
            TODAY,
          ),
        database(),
      );
    const own = <T>(work: Parameters<typeof asViewer<T>>[1]) => asViewer(team.athlete, work, database());
    const coach = <T>(work: Parameters<typeof asViewer<T>>[1]) => asViewer(team.coach, work, database());
    const days = () =>
      own((tx) =>
        tx
          .select()
          .from(athleteDays)
          .where(eq(athleteDays.athleteId, team.athlete))
          .orderBy(asc(athleteDays.date)),
      );

    it("keeps the check-in, its verdict and the day together", async () => {
      const verdict = await save(write({ soreness: 4 }));
      expect(verdict.verdict).toBe("easy");
      expect(await days()).toMatchObject([{ date: TODAY, soreness: 4, verdict: "easy", sleepHours: 8 }]);
      const given = await own((tx) => assessmentOn(tx, team.athlete, TODAY));
      expect(given).toMatchObject({ verdict: "easy", trigger: "check-in", output: verdict });
    });

    it("takes the same write twice, even at once, as one", async () => {
      const form = write({ soreness: 4 });
      await Promise.all([save(form), save(form), save(form)]);
      expect(await own((tx) => tx.select().from(checkIns))).toHaveLength(1);
      expect(await own((tx) => tx.select().from(assessments))).toHaveLength(1);
      expect(await own((tx) => tx.select().from(checkInVersions))).toHaveLength(0);
    });

    it("keeps the earlier version of a correction", async () => {
      await save(write({ soreness: 4 }, { note: "first" }));
      const corrected = await save(write({ soreness: 8 }, { revision: 1 }));
      expect(corrected.verdict).toBe("rest");
      expect(await own((tx) => tx.select().from(checkInVersions))).toMatchObject([
        { revision: 1, note: "first", answers: { soreness: 4 } },
      ]);
      expect(await days()).toMatchObject([{ soreness: 8, verdict: "rest" }]);
    });

    it("refuses a form made from an older version, and stores nothing of it", async () => {
      await save(write({ soreness: 4 }));
      const stale = await save(write({ soreness: 0 })).catch((error) => error);
      expect(stale).toBeInstanceOf(Refusal);
      expect(stale.status).toBe(409);
      expect(await days()).toMatchObject([{ soreness: 4 }]);
      expect(await own((tx) => tx.select().from(assessments))).toHaveLength(1);
    });

    it("a stale form gets what is kept, and may replace it from there; on two devices, too", async () => {
      await save(write({ soreness: 4 }, { note: "phone" }));
      const laptop = await save(write({ soreness: 7 }, { note: "laptop" })).catch((error) => error);
      expect(laptop).toBeInstanceOf(Conflict);
      expect(laptop.stored).toMatchObject({ revision: 1, note: "phone", answers: { soreness: 4 } });
      await save(write({ soreness: 5 }, { revision: 1 }));
      const again = await save(write({ soreness: 7 }, { revision: laptop.stored.revision })).catch(
        (error) => error,
      );
      expect(again.stored).toMatchObject({ revision: 2, answers: { soreness: 5 } });
      await save(write({ soreness: 7 }, { revision: again.stored.revision }));
      expect(await days()).toMatchObject([{ soreness: 7 }]);
    });

    it("the same id with other answers is another write: it is never taken for kept", async () => {
      const first = write({ soreness: 0 });
      await save(first);
      const other = { ...first, answers: checkIn({ soreness: 6 }) };
      const met = await save(other).catch((error) => error);
      expect(met).toBeInstanceOf(Conflict);
      await save({ ...other, revision: met.stored.revision });
      expect(await days()).toMatchObject([{ soreness: 6 }]);
      await save({ ...other, revision: 2, answers: checkIn({ soreness: 2 }) });
      await save(first);
      expect(await days()).toMatchObject([{ soreness: 2 }]);
    });

    it("a session that was kept, and typed on after the answer was lost, is corrected and not doubled", async () => {
      const id = uuidv7();
      await run(TODAY, { id });
      await run(TODAY, { id, durationMin: 55 });
      expect((await days()).map(({ minutes }) => minutes)).toEqual([55]);
      const other = await run(TODAY, { id, durationMin: 70 }).catch((error) => error);
      expect(other).toBeInstanceOf(Conflict);
      expect(other.stored).toMatchObject({ revision: 2, durationMin: 55 });
      await run(TODAY, { id, durationMin: 55 });
      await run(TODAY, { id, durationMin: 70, revision: other.stored.revision });
      expect((await days()).map(({ minutes }) => minutes)).toEqual([70]);
    });

    it("gives today's verdict anew when yesterday is corrected", async () => {
      await save(write({ soreness: 0 }, { date: addDays(TODAY, -1) }));
      expect((await save(write({ soreness: 0 }))).verdict).toBe("train");
      await save(write({ soreness: 2, gait: "limping" }, { date: addDays(TODAY, -1), revision: 1 }));
      expect(await days()).toMatchObject([{ verdict: "rest" }, { verdict: "easy" }]);
    });

    it("a feel check decides again, once", async () => {
      await save(write({ soreness: 2 }));
      const form = {
        id: uuidv7(),
        date: TODAY,
        today: TODAY,
        minutes: 10,
        feeling: "worse" as const,
        gaitChanged: false,
      };
      const twice = [
        await own((tx) => saveFeelCheck(tx, team.athlete, form)),
        await own((tx) => saveFeelCheck(tx, team.athlete, form)),
      ];
      expect(twice.map((v) => v.verdict)).toEqual(["cross-train", "cross-train"]);
      expect(await own((tx) => tx.select().from(assessments))).toHaveLength(2);
      expect(await days()).toMatchObject([{ verdict: "cross-train" }]);
    });

    it("refuses a feel check without a check-in, and keeps nothing", async () => {
      const form = {
        id: uuidv7(),
        date: TODAY,
        today: TODAY,
        minutes: 10,
        feeling: "better" as const,
        gaitChanged: false,
      };
      await expect(own((tx) => saveFeelCheck(tx, team.athlete, form))).rejects.toBeInstanceOf(Refusal);
      await save(write({ soreness: 2 }));
      expect((await own((tx) => saveFeelCheck(tx, team.athlete, form))).verdict).toBe("train");
    });

    it("a coach's flag is honoured at once, acknowledged, resolved and reopened, each with who", async () => {
      await save(write({}));
      const id = uuidv7();
      const flag = {
        id,
        severity: "rest" as const,
        order: "rest" as const,
        reason: "Three hard weeks",
        until: addDays(TODAY, 2),
      };
      await coach((tx) => raiseFlag(tx, team.coach, team.athlete, flag, TODAY));
      await coach((tx) => raiseFlag(tx, team.coach, team.athlete, flag, TODAY));
      expect(await days()).toMatchObject([{ verdict: "rest" }]);
      await own((tx) => acknowledgeFlag(tx, team.athlete, id));
      await own((tx) => acknowledgeFlag(tx, team.athlete, id));
      await coach((tx) => setFlagResolved(tx, team.coach, team.athlete, id, true, TODAY));
      await coach((tx) => setFlagResolved(tx, team.coach, team.athlete, id, true, TODAY));
      expect(await days()).toMatchObject([{ verdict: "train" }]);
      await coach((tx) => setFlagResolved(tx, team.coach, team.athlete, id, false, TODAY));
      await coach((tx) => setFlagResolved(tx, team.coach, team.athlete, id, false, TODAY));
      expect(await days()).toMatchObject([{ verdict: "rest" }]);
      const events = await own((tx) => tx.select().from(flagEvents).orderBy(asc(flagEvents.at)));
      expect(events.map(({ event, by }) => [event, by])).toEqual([
        ["raised", team.coach],
        ["acknowledged", team.athlete],
        ["resolved", team.coach],
        ["reopened", team.coach],
      ]);
    });

    it("a flag that is not there is refused, to resolve as to open again", async () => {
      for (const resolved of [true, false])
        await expect(
          coach((tx) => setFlagResolved(tx, team.coach, team.athlete, uuidv7(), resolved, TODAY)),
        ).rejects.toThrow("not there any more");
    });

    it("a referral stands until a coach records a clearance", async () => {
      await save(write({ redFlags: ["night-pain"] }, { date: addDays(TODAY, -1) }));
      expect((await save(write({}))).verdict).toBe("rest");
      expect(await coach((tx) => openFlags(tx, [team.athlete]))).toMatchObject([
        { flag: { severity: "refer" } },
      ]);
      await coach((tx) =>
        recordClearance(
          tx,
          team.coach,
          team.athlete,
          { id: uuidv7(), until: addDays(TODAY, 7), note: "Dr. Who" },
          TODAY,
        ),
      );
      expect(await days()).toMatchObject([{}, { verdict: "train" }]);
      expect(await coach((tx) => openFlags(tx, [team.athlete]))).toEqual([]);
    });

    it("a referral older than the engine's history still stands", async () => {
      await save(write({ redFlags: ["night-pain"] }, { date: addDays(TODAY, -55) }));
      expect((await save(write({}))).verdict).toBe("rest");
    });

    it("the engine keeps one open flag, worsens it, and closes it when the day is fine again", async () => {
      await save(write({ soreness: 8 }, { date: addDays(TODAY, -3) }));
      expect(await own((tx) => openFlags(tx, [team.athlete]))).toMatchObject([]);
      await save(write({ soreness: 8 }));
      await save(write({ soreness: 9 }, { revision: 1 }));
      expect(await own((tx) => openFlags(tx, [team.athlete]))).toMatchObject([
        { flag: { severity: "rest", raisedBy: null } },
      ]);
      await save(write({ soreness: 1 }, { revision: 2 }));
      expect(await own((tx) => openFlags(tx, [team.athlete]))).toEqual([]);
    });

    it("sessions: saved once, changed, removed and brought back, with the loads of the days after", async () => {
      const id = uuidv7();
      await run(addDays(TODAY, -2), { id });
      await run(addDays(TODAY, -2), { id });
      await run(TODAY, { durationMin: 30, rpe: 8 });
      expect((await days()).map(({ load, secondsHard }) => [load, secondsHard])).toEqual([
        [120, 0],
        [240, 1800],
      ]);
      await run(addDays(TODAY, -3), { id, durationMin: 60, revision: 1 });
      expect((await days()).map(({ date, load }) => [date, load])).toEqual([
        [addDays(TODAY, -3), 180],
        [TODAY, 240],
      ]);
      await own((tx) => setSessionRemoved(tx, team.athlete, id, true, TODAY));
      expect((await days()).map(({ load }) => load)).toEqual([240]);
      await own((tx) => setSessionRemoved(tx, team.athlete, id, false, TODAY));
      expect((await days()).map(({ load }) => load)).toEqual([180, 240]);
      await expect(run(TODAY, { id, revision: 1 })).rejects.toMatchObject({ status: 409 });
    });

    it("the rollup never differs from its rebuild", async () => {
      for (let i = 20; i >= 0; i--) {
        const date = addDays(TODAY, -i);
        if (i % 3) await save(write({ soreness: (i * 7) % 5 }, { date }));
        if (i % 2) await run(date, { rpe: (i * 3) % 10, durationMin: 30 + i });
      }
      await save(write({ soreness: 6 }, { date: addDays(TODAY, -10), revision: 1 }));
      const kept = await days();
      await asSystem(async (tx) => {
        await tx.delete(athleteDays).where(eq(athleteDays.athleteId, team.athlete));
        await rollUp(tx, team.athlete, "0001-01-01");
      }, database());
      expect(await days()).toEqual(kept);
    });

    it("a writer that falls silent gives up its turn after half a minute, whoever it writes for", async () => {
      for (const as of [asViewer, asWriter]) {
        const shown = await as(
          team.athlete,
          async (tx) => {
            await lockAthlete(tx, team.athlete);
            return tx.execute(sql`select current_setting('idle_in_transaction_session_timeout') as silence,
              (select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as turns`);
          },
          database(),
        );
        expect(rowsOf(shown)).toEqual([{ silence: "30s", turns: 1 }]);
      }
    });

    it("what the engine is told of stored days is what its contract accepts", async () => {
      await coach((tx) =>
        tx.insert(plans).values({
          athleteId: team.athlete,
          id: uuidv7(),
          date: TODAY,
          kind: "intervals",
          minutes: 50,
          intensity: "hard",
          plannedBy: team.coach,
        }),
      );
      for (let age = 50; age >= 0; age--) {
        const date = addDays(TODAY, -age);
        if (age % 3) await run(addDays(date, -1), { durationMin: 30 + age, descentM: age * 10 });
        await save(write({ soreness: age % 7 }, { date }));
      }
      await own((tx) =>
        saveFeelCheck(tx, team.athlete, {
          id: uuidv7(),
          date: TODAY,
          today: TODAY,
          minutes: 10,
          feeling: "better",
          gaitChanged: false,
        }),
      );
      const input = await own((tx) => engineInput(tx, team.athlete, TODAY));
      expect(parseInput(input)).toEqual(input);
      expect(input).toMatchObject({
        checkIn: { soreness: 0 },
        planned: { intensity: "hard", sport: "run", durationMin: 50 },
        feelCheck: { feeling: "better" },
      });
      const { history } = input ?? {};
      expect(history?.checkIns.map(({ date }) => date)).toEqual(
        Array.from({ length: 42 }, (_, i) => addDays(TODAY, i - 42)),
      );
      expect(history?.sessions[0]?.date).toBe(addDays(TODAY, -2));
      expect(history?.sessions.at(-1)?.date).toBe(addDays(TODAY, -42));
    });

    it("a referral given for a day long past is known today at once", async () => {
      await save(write({ soreness: 0 }));
      await save(write({ redFlags: ["night-pain"] }, { date: addDays(TODAY, -60) }));
      const today = await own((tx) => assessmentOn(tx, team.athlete, TODAY));
      expect(today?.verdict).toBe("rest");
    });

    it("writers that meet take turns: the day holds all of them, and of two equal corrections one is refused", async () => {
      for (let round = 0; round < 12; round++) {
        const athlete = await testTeam(database(), `Turn ${round}`);
        team = athlete;
        const session = uuidv7();
        await run(addDays(TODAY, -1), { id: session });
        await Promise.all([
          save(write({ soreness: 3 })),
          run(TODAY, { durationMin: 31, rpe: 5 }),
          run(addDays(TODAY, -1), { durationMin: 53, rpe: 8 }),
          coach((tx) =>
            raiseFlag(
              tx,
              team.coach,
              team.athlete,
              { id: uuidv7(), severity: "rest", order: "rest", reason: "meet", until: TODAY },
              TODAY,
            ),
          ),
        ]);
        const kept = await days();
        await asSystem((tx) => rollUp(tx, team.athlete, "0001-01-01"), database());
        expect(kept).toEqual(await days());
        expect(kept.find((day) => day.date === TODAY)).toMatchObject({ verdict: "rest", load: 155 });
        const twice = await Promise.allSettled([
          run(addDays(TODAY, -1), { id: session, revision: 1, durationMin: 41 }),
          run(addDays(TODAY, -1), { id: session, revision: 1, durationMin: 42 }),
        ]);
        expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      }
    });

    it("the roster shows each athlete's own local day", async () => {
      await asSystem(
        (tx) => tx.execute(sql`update users set time_zone = 'Pacific/Kiritimati' where id = ${team.athlete}`),
        database(),
      );
      await save(write({ soreness: 5 }, { date: "2026-05-11" }));
      const rows = await coach((tx) => rosterOf(tx, team.id, new Date("2026-05-10T12:00:00Z")));
      expect(rows.find(({ id }) => id === team.athlete)).toMatchObject({
        today: "2026-05-11",
        soreness: 5,
        verdict: "easy",
      });
      expect(rows.find(({ id }) => id === team.other)).toMatchObject({
        today: "2026-05-10",
        need: "missing",
      });
    });

    it("tells listeners after the entry is kept, and nothing when it was refused", async () => {
      const heard: string[] = [];
      const stop = await database().listen(CHANGED, (athlete) => heard.push(athlete));
      await save(write({ soreness: 4 }));
      await save(write({ soreness: 1 })).catch(() => "refused");
      await expect.poll(() => heard).toEqual([team.athlete]);
      await stop();
    });
  },
  { partitioned: true },
);
