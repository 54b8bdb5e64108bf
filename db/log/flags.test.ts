import { asc } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { flagEvents } from "../schema/care";
import { athletesDay, TODAY } from "../testing/athletes-day";
import { onEachDatabase } from "../testing/databases";
import { refused } from "../testing/refused";
import { assessmentOn } from "./check-ins";
import { acknowledgeFlag, openFlags, raiseFlag, recordClearance, setFlagResolved } from "./flags";

onEachDatabase(
  "flags",
  (database) => {
    const { team, write, save, own, coach, days } = athletesDay(database);

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
      await coach((tx) => raiseFlag(tx, team().coach, team().athlete, flag, TODAY));
      await coach((tx) => raiseFlag(tx, team().coach, team().athlete, flag, TODAY));
      expect(await days()).toMatchObject([{ verdict: "rest" }]);
      await own((tx) => acknowledgeFlag(tx, team().athlete, id));
      await own((tx) => acknowledgeFlag(tx, team().athlete, id));
      await coach((tx) => setFlagResolved(tx, team().coach, team().athlete, id, true, TODAY));
      await coach((tx) => setFlagResolved(tx, team().coach, team().athlete, id, true, TODAY));
      expect(await days()).toMatchObject([{ verdict: "train" }]);
      await coach((tx) => setFlagResolved(tx, team().coach, team().athlete, id, false, TODAY));
      await coach((tx) => setFlagResolved(tx, team().coach, team().athlete, id, false, TODAY));
      expect(await days()).toMatchObject([{ verdict: "rest" }]);
      const events = await own((tx) => tx.select().from(flagEvents).orderBy(asc(flagEvents.at)));
      expect(events.map(({ event, by }) => [event, by])).toEqual([
        ["raised", team().coach],
        ["acknowledged", team().athlete],
        ["resolved", team().coach],
        ["reopened", team().coach],
      ]);
    });

    it("a flag that is not there is refused, to resolve as to open again", async () => {
      for (const resolved of [true, false])
        expect(
          await refused(
            coach((tx) => setFlagResolved(tx, team().coach, team().athlete, uuidv7(), resolved, TODAY)),
          ),
        ).toMatchObject({ message: expect.stringContaining("not there any more") });
    });

    it("a referral stands until a coach records a clearance", async () => {
      await save(write({ redFlags: ["night-pain"] }, { date: addDays(TODAY, -1) }));
      expect((await save(write({}))).verdict).toBe("rest");
      expect(await coach((tx) => openFlags(tx, [team().athlete]))).toMatchObject([
        { flag: { severity: "refer" } },
      ]);
      await coach((tx) =>
        recordClearance(
          tx,
          team().coach,
          team().athlete,
          { id: uuidv7(), until: addDays(TODAY, 7), note: "Dr. Who" },
          TODAY,
        ),
      );
      expect(await days()).toMatchObject([{}, { verdict: "train" }]);
      expect(await coach((tx) => openFlags(tx, [team().athlete]))).toEqual([]);
    });

    it("a referral older than the engine's history still stands", async () => {
      await save(write({ redFlags: ["night-pain"] }, { date: addDays(TODAY, -55) }));
      expect((await save(write({}))).verdict).toBe("rest");
    });

    it("the engine keeps one open flag, worsens it, and closes it when the day is fine again", async () => {
      await save(write({ soreness: 8 }, { date: addDays(TODAY, -3) }));
      expect(await own((tx) => openFlags(tx, [team().athlete]))).toMatchObject([]);
      await save(write({ soreness: 8 }));
      await save(write({ soreness: 9 }, { revision: 1 }));
      expect(await own((tx) => openFlags(tx, [team().athlete]))).toMatchObject([
        { flag: { severity: "rest", raisedBy: null } },
      ]);
      await save(write({ soreness: 1 }, { revision: 2 }));
      expect(await own((tx) => openFlags(tx, [team().athlete]))).toEqual([]);
    });

    it("a referral given for a day long past is known today at once", async () => {
      await save(write({ soreness: 0 }));
      await save(write({ redFlags: ["night-pain"] }, { date: addDays(TODAY, -60) }));
      const today = await own((tx) => assessmentOn(tx, team().athlete, TODAY));
      expect(today?.verdict).toBe("rest");
    });
  },
  { partitioned: true },
);
