import fc from "fast-check";
import { uuidv7 } from "uuidv7";
import { expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import type { Sent } from "@/lib/phone/entry";
import { provisional } from "@/lib/phone/provisional";
import { saveFeelCheck } from "../log/check-ins";
import { saveSession } from "../log/sessions";
import { athletesDay, TODAY } from "../testing/athletes-day";
import { onEachDatabase } from "../testing/databases";
import { testTeam } from "../testing/people";
import { forPhone } from "./phone";

const answers = fc.record({
  soreness: fc.integer({ min: 0, max: 9 }),
  quality: fc.constantFrom("dull" as const, "sharp" as const),
  spread: fc.constantFrom("both-sides" as const, "one-side" as const, "one-spot" as const),
  withMovement: fc.constantFrom("eases" as const, "same" as const, "worsens" as const),
  gait: fc.constantFrom("normal" as const, "altered" as const),
  redFlags: fc.constantFrom<CheckIn["redFlags"]>([], [], [], ["swelling"]),
});
const session = fc.record({
  durationMin: fc.integer({ min: 20, max: 150 }),
  rpe: fc.integer({ min: 1, max: 10 }),
  worst: fc.constantFrom(0, 0, 4),
});

onEachDatabase("what a phone keeps", (database) => {
  const { team, become, write, save, own } = athletesDay(database);
  const sent = (kind: Sent["kind"], entry: object): Sent => ({ kind, entry: { ...entry }, whose: "" });

  it("is enough for the verdict that the server gives of the same entries", async () => {
    const some = fc.array(fc.option(answers), { minLength: 4, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, answers, fc.option(session), fc.boolean(), async (days, today, run, worse) => {
        become(await testTeam(database(), "A"));
        const athlete = team().athlete;
        const mornings = days.flatMap((day, i) => (day ? [write(day, { date: addDays(TODAY, i - 4) })] : []));
        // The two last ones are told without a network, with a session of yesterday and this morning.
        const online = mornings.filter(({ date }) => date < addDays(TODAY, -2));
        for (const morning of online) await save(morning);
        const { rows } = await own((tx) => forPhone(tx, athlete, TODAY));
        const waiting = [
          ...mornings.filter((morning) => !online.includes(morning)).map((form) => sent("check-in", form)),
          ...(run ? [sent("session", sessionOf(run))] : []),
          sent("check-in", write(today)),
          ...(worse ? [sent("feel-check", feelCheck())] : []),
        ];
        const here = provisional(rows, waiting, TODAY);
        let there = null;
        for (const { kind, entry } of waiting)
          if (kind === "check-in") there = await save(entry as ReturnType<typeof write>);
          else if (kind === "feel-check")
            there = await own((tx) => saveFeelCheck(tx, athlete, entry as ReturnType<typeof feelCheck>));
          else await own((tx) => saveSession(tx, athlete, entry as ReturnType<typeof sessionOf>, TODAY));
        expect(here?.verdict).toBe(there?.verdict);
        expect(here?.reasons.map(({ rule }) => rule)).toEqual(there?.reasons.map(({ rule }) => rule));
        expect(here?.instead.durationMin).toEqual(there?.instead.durationMin);
      }),
      { numRuns: 15 },
    );
  });
});

const feelCheck = () => ({
  id: uuidv7(),
  date: TODAY,
  today: TODAY,
  minutes: 10,
  feeling: "worse" as const,
  gaitChanged: false,
});

const sessionOf = ({ durationMin, rpe, worst }: { durationMin: number; rpe: number; worst: number }) => ({
  id: uuidv7(),
  date: addDays(TODAY, -1),
  sport: "run",
  kind: "easy-run",
  durationMin,
  rpe,
  distanceKm: null,
  descentM: null,
  pain: { worst, strideChanged: false, sites: [], oneSpot: worst ? false : null },
  note: "",
  revision: 0,
});
