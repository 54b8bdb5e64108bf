import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/calendar";
import { type HoldRow, type LadderRows, wayOn } from "./way";

const DAY_0 = "2026-05-01";
const day = (n: number) => addDays(DAY_0, n);

const ladder = (id: string, on: number, over: Partial<LadderRows["ladders"][number]> = {}) => ({
  ...{ id, revision: 1, on: day(on), stage: 3, tissue: "other" as const, top: null, usualMin: 45 },
  ...{ episode: null, region: null, side: null, endedOn: null, recordedOn: day(on), ...over },
});
const step = (ladderId: string, on: number, over: Partial<LadderRows["steps"][number]> = {}) => ({
  ...{ id: `${ladderId}-${on}`, revision: 1, ladderId, date: day(on), stage: 3, minutes: 30, during: 0 },
  ...{ strideChanged: false, after: 0, next: 0, removed: false, ...over },
});
const hold = (from: number, until: number | null = null): HoldRow => ({
  ...{ id: `hold-${from}`, from: day(from), until: until === null ? null : day(until), word: "" },
  ...{ byName: "Coach", liftedOn: null, mayLift: false },
});
const rows = (over: Partial<LadderRows>): LadderRows => ({
  ...{ ladders: [ladder("a", 0), ladder("b", 9)], steps: [], holds: [], mornings: [] },
  ...over,
});

describe("a way back begun anew", () => {
  /** The earlier way's steps, and on which day the new one, begun on the ninth, offers its first. */
  const CASES: [name: string, LadderRows["steps"], next: number][] = [
    ["after a rest of two days begins at once", [step("a", 7)], 9],
    ["on the day after a step waits a day", [step("a", 8)], 10],
    ["on the day of a step waits two", [step("a", 9)], 11],
    [
      "after a step that was too much waits until two days were without running",
      [step("a", 8, { during: 6 })],
      11,
    ],
    ["so it does after one that hurt the next morning", [step("a", 8, { next: 2 })], 12],
    [
      "the earlier of two steps may be the one that asks for longer",
      [step("a", 7, { next: 3 }), step("a", 8)],
      11,
    ],
    ["a step that was taken back counts for nothing", [step("a", 8, { removed: true })], 9],
    ["a step of before its own first day counts, too", [step("b", 8)], 10],
  ];
  it.each(CASES)("%s", (_, steps, next) => {
    const of = rows({ steps });
    for (let n = 9; n < next; n++) expect(wayOn(of, day(n))?.ladder.status, `day ${n}`).toBe("off");
    expect(wayOn(of, day(next))?.ladder).toMatchObject({ status: "step", nextOn: day(next) });
  });

  it("a step done too soon after the earlier way's last earns nothing", () => {
    const way = (n: number) => wayOn(rows({ steps: [step("a", 8), step("b", n)] }), day(n + 1));
    expect(way(9)?.ladder.passes).toBe(0);
    expect(way(10)?.ladder.passes).toBe(1);
  });

  it("over a bone any pain asks for two days", () => {
    const ladders = [ladder("a", 0, { tissue: "bone" }), ladder("b", 9)];
    const way = wayOn(rows({ ladders, steps: [step("a", 8, { during: 1 })] }), day(9));
    expect(way?.ladder.nextOn).toBe(day(11));
  });

  it("a hold of before it began keeps nobody, one of its own days does", () => {
    const steps = [step("b", 9), step("b", 11)];
    const way = (holds: HoldRow[]) => wayOn(rows({ steps, holds }), day(12));
    expect(way([hold(4)])).toMatchObject({ hold: null, ladder: { stage: 4, kept: null } });
    for (const from of [9, 10])
      expect(way([hold(4), hold(from)])).toMatchObject({
        hold: { id: `hold-${from}` },
        ladder: { stage: 3, kept: "coach" },
      });
  });
});

/** One way back after another, each begun on some day at some stage, whatever the one before said. */
const ways = fc.array(
  fc.record({
    after: fc.integer({ min: 0, max: 12 }),
    stage: fc.integer({ min: 0, max: 9 }),
    tissue: fc.constantFrom("bone" as const, "other" as const),
    top: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 3 }),
  }),
  { minLength: 2, maxLength: 6 },
);
const pain = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 1 }) },
  fc.integer({ min: 0, max: 8 }),
);
const days = fc.array(
  fc.record({ willing: fc.integer({ min: 0, max: 9 }).map((n) => n > 1), during: pain, next: pain }),
  { minLength: 10, maxLength: 70 },
);
type Ways = typeof ways extends fc.Arbitrary<infer T> ? T : never;
type Days = typeof days extends fc.Arbitrary<infer T> ? T : never;

/** Does what is due, as the card says, over several ways back. */
function live(begun: Ways, lived: Days) {
  let on = 0;
  const ladders = begun.map(({ after, ...way }, i) => {
    on += after;
    return ladder(`${i}`, on, way);
  });
  const steps: LadderRows["steps"][number][] = [];
  for (const [n, { willing, ...answers }] of lived.entries()) {
    const known = rows({ ladders: ladders.filter(({ on }) => on <= day(n)), steps });
    const way = willing ? wayOn(known, day(n)) : null;
    if (way?.ladder.status !== "step") continue;
    const { stage, minutes } = way.ladder;
    steps.push(step(way.begun.id, n, { stage, minutes, ...answers }));
  }
  return steps;
}

it("however often it is begun anew, no step before the eighth stage follows another on the next day", () => {
  fc.assert(
    fc.property(ways, days, (begun, lived) => {
      const steps = live(begun, lived);
      for (const [i, { date, stage, ladderId }] of steps.entries()) {
        const next = steps[i + 1];
        // The eighth is every day, on one and the same way back.
        if (!next || (stage >= 8 && next.ladderId === ladderId)) continue;
        expect(daysBetween(date, next.date)).toBeGreaterThanOrEqual(2);
      }
    }),
    { numRuns: 500 },
  );
});
