import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { type Hold, type Start, type Step, topOn } from "./events";
import { type Ladder, ladderOn } from "./ladder";

/** What an athlete does with a day on which a step is due or not: nothing, or the step and its answers. */
type Deed = {
  step: boolean;
  /** Does it although none is due. */
  defiant: boolean;
  answers: Pick<Step, "during" | "after" | "strideChanged" | "before" | "next" | "second" | "atNight">;
};

const pain = (most: number) => fc.integer({ min: 0, max: most });
const answers = (most: number) =>
  fc.record({
    during: pain(most),
    after: fc.option(pain(most), { nil: null, freq: 8 }),
    strideChanged: fc.boolean().map((changed) => changed && most > 5),
    before: fc.option(pain(2), { nil: null }),
    next: fc.option(pain(most), { nil: null, freq: 8 }),
    second: fc.option(pain(most), { nil: null, freq: 4 }),
    atNight: fc.integer({ min: 0, max: 30 }).map((n) => n === 0 && most > 5),
  });
/** Days of somebody who mostly does what is due and mostly feels little. */
const deeds = fc.array(
  fc.record({
    step: fc.integer({ min: 0, max: 9 }).map((n) => n > 1),
    defiant: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
    answers: fc.oneof(
      { weight: 6, arbitrary: answers(1) },
      { weight: 2, arbitrary: answers(5) },
      answers(10),
    ),
  }),
  { minLength: 20, maxLength: 200 },
);
const starts = fc.record({
  stage: fc.integer({ min: 0, max: 9 }),
  top: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 3 }),
  tissue: fc.constantFrom("bone" as const, "other" as const),
  usualMin: fc.integer({ min: 20, max: 90 }),
});
/** What a professional says of their stage on later visits. */
const tops = (on: string) =>
  fc
    .array(
      fc.tuple(fc.integer({ min: 1, max: 120 }), fc.option(fc.integer({ min: 0, max: 9 }), { nil: null })),
      {
        maxLength: 2,
      },
    )
    .map((said) => said.sort(([a], [b]) => a - b).map(([days, top]) => ({ from: addDays(on, days), top })));
const holds = (on: string) =>
  fc.array(
    fc.tuple(fc.integer({ min: 0, max: 150 }), fc.option(fc.integer({ min: 0, max: 30 }), { nil: null })).map(
      ([from, days]): Hold => ({
        from: addDays(on, from),
        until: days === null ? null : addDays(on, from + days),
      }),
    ),
    { maxLength: 2 },
  );

/** Lives day after day by what the ladder itself says, as the athlete would: what it said on each day. */
function live(start: Start, days: readonly Deed[], held: readonly Hold[]) {
  const steps: Step[] = [];
  const seen: { on: string; ladder: Ladder }[] = [];
  for (const [n, { step, defiant, answers }] of days.entries()) {
    const on = addDays(start.on, n);
    const ladder = ladderOn(start, steps, held, on);
    seen.push({ on, ladder });
    if (ladder.nextOn === null) break;
    if ((step && ladder.status === "step") || defiant)
      steps.push({ on, stage: ladder.stage, minutes: ladder.minutes, ...answers });
  }
  return { steps, seen };
}

// Spring forward, back, and neither: 29 March and 25 October 2026 in Berlin.
const ON = fc.constantFrom("2026-03-20", "2026-10-16", "2026-06-01");
const worlds = ON.chain((on) =>
  fc.tuple(
    fc.tuple(starts, tops(on)).map(([start, tops]) => ({ ...start, on, tops })),
    deeds,
    holds(on),
  ),
);
const runs = { numRuns: 500 };

describe("whatever is done and answered", () => {
  it("never rises two stages a day, nor three in seven, nor beyond the professional's stage", () => {
    fc.assert(
      fc.property(worlds, ([start, days, held]) => {
        const { seen } = live(start, days, held);
        const rises: string[] = [];
        for (const [i, { on, ladder }] of seen.entries()) {
          const before = seen[i - 1]?.ladder.stage ?? ladder.stage;
          expect(ladder.stage - before).toBeLessThanOrEqual(1);
          if (ladder.stage > before) rises.push(on);
          // Where it has ended nobody does a step.
          if (ladder.nextOn !== null) expect(ladder.stage).toBeLessThanOrEqual(topOn(start, on) ?? 9);
          expect(ladder.stage).toBeGreaterThanOrEqual(0);
          expect(ladder.stage).toBeLessThanOrEqual(9);
        }
        for (const on of rises)
          expect(rises.filter((day) => day >= on && daysBetween(on, day) < 7).length).toBeLessThanOrEqual(2);
      }),
      runs,
    );
  });

  it("a step is due at most every other day, but for the eighth stage; none while the coach lets nobody rise goes higher", () => {
    fc.assert(
      fc.property(worlds, ([start, days, held]) => {
        const { steps, seen } = live(
          start,
          days.map((deed) => ({ ...deed, defiant: false })),
          held,
        );
        for (const [i, { on, stage }] of steps.entries()) {
          const next = steps[i + 1];
          if (next && stage < 8) expect(daysBetween(on, next.on)).toBeGreaterThanOrEqual(2);
        }
        for (const [i, { on, ladder }] of seen.entries()) {
          const before = seen[i - 1]?.ladder.stage;
          const keeps = held.some(({ from, until }) => from <= on && (until === null || on <= until));
          if (keeps && before !== undefined) expect(ladder.stage).toBeLessThanOrEqual(before);
        }
      }),
      runs,
    );
  });

  it("always reaches full training or a person: whoever goes on is through, stopped, asked for, or kept by somebody", () => {
    const years = fc.array(
      fc.record({
        step: fc.integer({ min: 0, max: 9 }).map((n) => n > 3),
        defiant: fc.constant(false),
        answers: fc.oneof({ weight: 5, arbitrary: answers(1) }, answers(6)),
      }),
      { minLength: 700, maxLength: 700 },
    );
    fc.assert(
      fc.property(starts, years, (start, days) => {
        const { seen } = live({ ...start, on: "2026-03-20" }, days, []);
        const last = seen.at(-1)?.ladder;
        const reached =
          last?.nextOn === null || last?.kept === "top" || (start.top ?? 9) <= (last?.stage ?? 0);
        expect(reached, JSON.stringify(last)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("whoever never does a step hears from a person within four weeks", () => {
    fc.assert(
      fc.property(starts, (start) => {
        const on = "2026-03-20";
        expect(ladderOn({ ...start, on }, [], [], addDays(on, 28)).status).toBe("asks");
      }),
    );
  });

  it("more pain is never a stage more, and the order of what is told does not matter", () => {
    fc.assert(
      fc.property(worlds, fc.nat(), ([start, days, held], pick) => {
        const { steps, seen } = live(start, days, held);
        const today = seen.at(-1)?.on ?? start.on;
        const i = pick % Math.max(1, steps.length);
        const one = steps[i];
        if (!one) return;
        const day = addDays(one.on, 1);
        // Who is stopped or asked for does no step at all.
        const allowed = (during: number) => {
          const ladder = ladderOn(start, [...steps.slice(0, i), { ...one, during }], held, day);
          return ladder.status === "stopped" || ladder.status === "asks" ? -1 : ladder.stage;
        };
        expect(allowed(Math.min(10, one.during + 1))).toBeLessThanOrEqual(allowed(one.during));
        expect(ladderOn(start, [...steps].reverse(), held, today)).toEqual(
          ladderOn(start, steps, held, today),
        );
      }),
      runs,
    );
  });
});

describe("days are calendar days, whatever the clock does", () => {
  const own = { timeZone: "Europe/Berlin", dayStartsAt: "00:00" };
  it.each([
    ["into summer", "2026-03-28T23:30:00+01:00", "2026-03-30T00:30:00+02:00"],
    ["out of summer", "2026-10-24T23:30:00+02:00", "2026-10-26T00:30:00+01:00"],
  ])("%s: the step of Saturday night is done again on Monday, not on Sunday", (_, saturday, monday) => {
    const on = dayOf(new Date(saturday), own);
    const start: Start = { on, stage: 3, top: null, tissue: "other", usualMin: 45 };
    const answers = {
      during: 0,
      after: 0,
      strideChanged: false,
      before: 0,
      next: 0,
      second: 0,
      atNight: false,
    };
    const steps = [{ on, stage: 3, minutes: 30, ...answers }];
    const status = (at: number) => ladderOn(start, steps, [], dayOf(new Date(at), own)).status;
    expect(status(Date.parse(monday) - 3_600_000)).toBe("off");
    expect(status(Date.parse(monday))).toBe("step");
    // Not one hour of the night between is a third day.
    const days = new Set<string>();
    for (let at = Date.parse(saturday); at <= Date.parse(monday); at += 900_000)
      days.add(dayOf(new Date(at), own));
    expect(days.size).toBe(3);
  });
});
