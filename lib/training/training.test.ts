import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseline, zScore } from "./baseline";
import { distribution, distributionByRpe, zoneOfRpe } from "./distribution";
import { acuteChronic, ewmaStep, monotony, sessionLoad, strain, weeklyLoad } from "./load";

const loads = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 7 });

describe("load", () => {
  it("session RPE: 60 min at RPE 7 is 420 AU; nothing without an RPE", () => {
    expect(sessionLoad({ durationMin: 60, rpe: 7 })).toBe(420);
    expect(sessionLoad({ durationMin: 60, rpe: null })).toBeNull();
  });

  it("monotony and strain of a week by hand", () => {
    const week = [0, 300, 200, 300, 0, 400, 600];
    expect(weeklyLoad(week)).toBe(1800);
    expect(monotony(week)).toBeCloseTo(257.142857 / 198.977, 3);
    expect(strain(week)).toBeCloseTo((1800 * 257.142857) / 198.977, 0);
    expect(monotony([100, 100, 100])).toBeNull();
    expect(monotony([])).toBeNull();
    expect(strain([])).toBeNull();
    expect(weeklyLoad([])).toBe(0);
  });

  it("monotony does not change with the scale of the loads; strain does, in step", () => {
    fc.assert(
      fc.property(loads, fc.integer({ min: 2, max: 9 }), (week, factor) => {
        const m = monotony(week);
        const scaled = week.map((load) => load * factor);
        if (m === null) expect(monotony(scaled)).toBeNull();
        else {
          expect(monotony(scaled)).toBeCloseTo(m, 6);
          expect(strain(scaled)).toBeCloseTo((strain(week) as number) * factor, 3);
        }
      }),
    );
  });

  it("the weighted load stays between what it was and what came, and settles on a steady load", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(7 as const, 28 as const),
        (a, b, days) => {
          const next = ewmaStep(a, b, days);
          expect(next).toBeGreaterThanOrEqual(Math.min(a, b));
          expect(next).toBeLessThanOrEqual(Math.max(a, b));
        },
      ),
    );
    let load = 0;
    for (let i = 0; i < 400; i++) load = ewmaStep(load, 250, 28);
    expect(load).toBeCloseTo(250, 3);
    expect(acuteChronic(300, 200)).toBe(1.5);
    expect(acuteChronic(300, 0)).toBeNull();
  });
});

describe("intensity distribution", () => {
  it("zones by RPE", () => {
    expect([0, 4, 5, 6, 7, 10].map(zoneOfRpe)).toEqual([
      "easy",
      "easy",
      "moderate",
      "moderate",
      "hard",
      "hard",
    ]);
  });

  it("by sessions and by minutes, leaving out what has no RPE", () => {
    const sessions = [
      { rpe: 3, durationMin: 60 },
      { rpe: 3, durationMin: 60 },
      { rpe: 8, durationMin: 30 },
      { rpe: null, durationMin: 500 },
    ];
    expect(distributionByRpe(sessions, "sessions")).toMatchObject({ easy: 2 / 3, hard: 1 / 3, total: 3 });
    expect(distributionByRpe(sessions, "minutes")).toMatchObject({ easy: 0.8, hard: 0.2, total: 150 });
    expect(distributionByRpe([], "sessions")).toBeNull();
  });

  it("shares sum to one, whatever the unit", () => {
    const amount = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(amount, amount, amount, fc.integer({ min: 1, max: 60 }), (easy, moderate, hard, unit) => {
        const split = distribution({ easy, moderate, hard });
        if (!split) return expect(easy + moderate + hard).toBe(0);
        expect(split.easy + split.moderate + split.hard).toBeCloseTo(1, 9);
        expect(
          distribution({ easy: easy * unit, moderate: moderate * unit, hard: hard * unit })?.hard,
        ).toBeCloseTo(split.hard, 9);
      }),
    );
  });
});

describe("baselines", () => {
  it("mean, sample SD and n", () => {
    expect(baseline([2, 4, 4, 4, 5, 5, 7, 9])).toMatchObject({ mean: 5, n: 8 });
    expect(baseline([2, 4, 4, 4, 5, 5, 7, 9])?.sd).toBeCloseTo(2.138, 3);
    expect(baseline([])).toBeNull();
    expect(baseline([3])).toEqual({ mean: 3, sd: 0, n: 1 });
  });

  it("a z score does not change when values shift and scale", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -20, max: 20 }),
        (values, scale, shift) => {
          const base = baseline(values);
          const moved = baseline(values.map((v) => v * scale + shift));
          if (!base || !moved) throw new Error("a list with values has a baseline");
          const z = zScore(values[0] as number, base);
          if (z === null) expect(zScore(7, moved)).toBeNull();
          else expect(zScore((values[0] as number) * scale + shift, moved)).toBeCloseTo(z, 6);
        },
      ),
    );
  });
});
