import { eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { parseInput } from "@/lib/engine/input";
import { asSystem, asViewer, asWriter } from "../connection/as-viewer";
import { lockAthlete } from "../connection/athlete-lock";
import { rowsOf } from "../connection/rows-of";
import { plans } from "../schema/training";
import { athleteDays } from "../schema/verdicts";
import { athletesDay, TODAY } from "../testing/athletes-day";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { rollUp } from "../verdict/athlete-days";
import { engineInput } from "../verdict/engine-input";
import { saveFeelCheck } from "./check-ins";
import { raiseFlag } from "./flags";
import { setSessionRemoved } from "./sessions";

onEachDatabase(
  "the rollup of an athlete's days",
  (database) => {
    const { team, become, write, save, run, own, coach, days } = athletesDay(database);

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
      await own((tx) => setSessionRemoved(tx, team().athlete, id, true, TODAY));
      expect((await days()).map(({ load }) => load)).toEqual([240]);
      await own((tx) => setSessionRemoved(tx, team().athlete, id, false, TODAY));
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
        await tx.delete(athleteDays).where(eq(athleteDays.athleteId, team().athlete));
        await rollUp(tx, team().athlete, "0001-01-01");
      }, database());
      expect(await days()).toEqual(kept);
    });

    it("what the engine is told of stored days is what its contract accepts", async () => {
      await coach((tx) =>
        tx.insert(plans).values({
          athleteId: team().athlete,
          id: uuidv7(),
          date: TODAY,
          kind: "intervals",
          minutes: 50,
          intensity: "hard",
          plannedBy: team().coach,
        }),
      );
      for (let age = 50; age >= 0; age--) {
        const date = addDays(TODAY, -age);
        if (age % 3) await run(addDays(date, -1), { durationMin: 30 + age, descentM: age * 10 });
        await save(write({ soreness: age % 7 }, { date }));
      }
      await own((tx) =>
        saveFeelCheck(tx, team().athlete, {
          id: uuidv7(),
          date: TODAY,
          today: TODAY,
          minutes: 10,
          feeling: "better",
          gaitChanged: false,
        }),
      );
      const input = await own((tx) => engineInput(tx, team().athlete, TODAY));
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

    it("a writer that falls silent gives up its lock after half a minute, whoever it writes for", async () => {
      for (const as of [asViewer, asWriter]) {
        const shown = await as(
          team().athlete,
          async (tx) => {
            await lockAthlete(tx, team().athlete);
            return tx.execute(sql`select current_setting('idle_in_transaction_session_timeout') as silence,
              (select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks`);
          },
          database(),
        );
        expect(rowsOf(shown)).toEqual([{ silence: "30s", locks: 1 }]);
      }
    });

    it("writers that meet take turns: the day holds all of them, and of two equal corrections one is refused", async () => {
      for (let round = 0; round < 12; round++) {
        const athlete = await testTeam(database(), `Turn ${round}`);
        become(athlete);
        const session = uuidv7();
        await run(addDays(TODAY, -1), { id: session });
        await Promise.all([
          save(write({ soreness: 3 })),
          run(TODAY, { durationMin: 31, rpe: 5 }),
          run(addDays(TODAY, -1), { durationMin: 53, rpe: 8 }),
          coach((tx) =>
            raiseFlag(
              tx,
              team().coach,
              team().athlete,
              { id: uuidv7(), severity: "rest", order: "rest", reason: "meet", until: TODAY },
              TODAY,
            ),
          ),
        ]);
        const kept = await days();
        await asSystem((tx) => rollUp(tx, team().athlete, "0001-01-01"), database());
        expect(kept).toEqual(await days());
        expect(kept.find((day) => day.date === TODAY)).toMatchObject({ verdict: "rest", load: 155 });
        const twice = await Promise.allSettled([
          run(addDays(TODAY, -1), { id: session, revision: 1, durationMin: 41 }),
          run(addDays(TODAY, -1), { id: session, revision: 1, durationMin: 42 }),
        ]);
        expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      }
    });
  },
  { partitioned: true },
);
