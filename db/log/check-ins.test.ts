import { sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { Conflict, Refusal } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import { checkIn } from "@/lib/engine/fixtures";
import { asSystem } from "../connection/as-viewer";
import { CHANGED } from "../connection/notify";
import { rosterOf } from "../pages/roster";
import { checkIns, checkInVersions } from "../schema/check-ins";
import { assessments } from "../schema/verdicts";
import { athletesDay, TODAY } from "../testing/athletes-day";
import { onEachDatabase } from "../testing/databases";
import { assessmentOn, lastCheckInNote, saveFeelCheck, verdictChanges } from "./check-ins";

onEachDatabase(
  "an athlete's day",
  (database) => {
    const { team, write, save, run, own, coach, days } = athletesDay(database);

    it("the log tells the changes of the verdict, also within a day, and not each time that it was given anew", async () => {
      const yesterday = addDays(TODAY, -1);
      await save(write({ soreness: 0 }));
      await save(write({ soreness: 4 }, { revision: 1 }));
      await run(TODAY);
      await run(TODAY);
      await save(write({ soreness: 4 }, { date: yesterday, note: "Late" }));
      const log = await own((tx) => verdictChanges(tx, team().athlete, addDays(TODAY, -56), 20));
      expect(log.map(({ date, output, before }) => [date, output.verdict, before])).toEqual([
        [TODAY, "easy", "train"],
        [TODAY, "train", "easy"],
        [yesterday, "easy", null],
      ]);
      expect(await coach((tx) => verdictChanges(tx, team().athlete, yesterday, 1))).toHaveLength(1);
      expect(await own((tx) => lastCheckInNote(tx, team().athlete, yesterday))).toEqual({
        date: yesterday,
        note: "Late",
      });
      expect(await own((tx) => lastCheckInNote(tx, team().athlete, TODAY))).toBeNull();
    });

    it("keeps the check-in, its verdict and the day together", async () => {
      const verdict = await save(write({ soreness: 4 }));
      expect(verdict.verdict).toBe("easy");
      expect(await days()).toMatchObject([{ date: TODAY, soreness: 4, verdict: "easy", sleepHours: 8 }]);
      const given = await own((tx) => assessmentOn(tx, team().athlete, TODAY));
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
        await own((tx) => saveFeelCheck(tx, team().athlete, form)),
        await own((tx) => saveFeelCheck(tx, team().athlete, form)),
      ];
      expect(twice.map((v) => v.verdict)).toEqual(["cross-train", "cross-train"]);
      expect(await own((tx) => tx.select().from(assessments))).toHaveLength(2);
      expect(await days()).toMatchObject([{ verdict: "cross-train" }]);
    });

    it("a feel check that does not know of another one is refused with it, and keeps nothing", async () => {
      await save(write({ soreness: 2 }));
      const form = (feeling: "better" | "worse", after?: string | null) => ({
        id: uuidv7(),
        date: TODAY,
        today: TODAY,
        minutes: 10,
        feeling,
        gaitChanged: false,
        ...(after !== undefined && { after }),
      });
      const check = (given: ReturnType<typeof form>) => own((tx) => saveFeelCheck(tx, team().athlete, given));
      const phone = form("worse", null);
      const tablet = form("better", null);
      expect((await check(phone)).verdict).toBe("cross-train");
      const refused = await check(tablet).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Conflict);
      expect((refused as Conflict).stored).toMatchObject({
        id: phone.id,
        feeling: "worse",
        gaitChanged: false,
      });
      expect(await days()).toMatchObject([{ verdict: "cross-train" }]);
      // Compared, and mine kept; the first one sent once more changes nothing.
      expect((await check({ ...tablet, after: phone.id })).verdict).toBe("train");
      expect((await check(phone)).verdict).toBe("train");
      // Pages that do not say what they knew are as before: the later one holds.
      expect((await check(form("worse"))).verdict).toBe("cross-train");
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
      await expect(own((tx) => saveFeelCheck(tx, team().athlete, form))).rejects.toBeInstanceOf(Refusal);
      await save(write({ soreness: 2 }));
      expect((await own((tx) => saveFeelCheck(tx, team().athlete, form))).verdict).toBe("train");
    });

    it("the roster shows each athlete's own local day", async () => {
      await asSystem(
        (tx) =>
          tx.execute(sql`update users set time_zone = 'Pacific/Kiritimati' where id = ${team().athlete}`),
        database(),
      );
      await save(write({ soreness: 5 }, { date: "2026-05-11" }));
      const rows = await coach((tx) => rosterOf(tx, team().id, new Date("2026-05-10T12:00:00Z")));
      expect(rows.find(({ id }) => id === team().athlete)).toMatchObject({
        today: "2026-05-11",
        soreness: 5,
        verdict: "easy",
      });
      expect(rows.find(({ id }) => id === team().other)).toMatchObject({
        today: "2026-05-10",
        need: "missing",
      });
    });

    it("tells listeners after the entry is kept, and nothing when it was refused", async () => {
      const heard: string[] = [];
      const stop = await database().listen(CHANGED, (athlete) => heard.push(athlete));
      await save(write({ soreness: 4 }));
      await save(write({ soreness: 1 })).catch(() => "refused");
      await expect.poll(() => heard).toEqual([team().athlete]);
      await stop();
    });
  },
  { partitioned: true },
);
