import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseline } from "./baseline";
import { distribution, intensityOf, zoneOfRpe, zoneOfSession } from "./distribution";
import { sessionLoad } from "./load";
import { classOf, pointsFrom, polarizationIndex } from "./polarization";
import {
  fiveZoneSeconds,
  type HeartRateSeconds,
  threeOfFive,
  zonesFromMax,
  zonesFromThreshold,
} from "./zones";

describe("load", () => {
  it("session RPE: 60 min at RPE 7 is 420 AU; nothing without an RPE", () => {
    expect(sessionLoad({ durationMin: 60, rpe: 7 })).toBe(420);
    expect(sessionLoad({ durationMin: 60, rpe: null })).toBeNull();
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
    expect(intensityOf(sessions, "sessions")).toMatchObject({
      easy: 2 / 3,
      hard: 1 / 3,
      total: 3,
      method: "rpe",
    });
    expect(intensityOf(sessions, "minutes")).toMatchObject({
      easy: 0.8,
      hard: 0.2,
      total: 150,
      byHeartRate: 0,
    });
    expect(intensityOf([], "sessions")).toBeNull();
  });

  it("by heart rate where it covers half of the time, and says which told how much", () => {
    const watch = { durationMin: 60, rpe: 8, zoneSeconds: [2700, 600, 300] as const };
    expect(intensityOf([watch], "minutes")).toMatchObject({
      easy: 0.75,
      moderate: 1 / 6,
      hard: 1 / 12,
      total: 60,
      method: "heart-rate",
    });
    const strapFell = { durationMin: 60, rpe: 3, zoneSeconds: [300, 300, 0] as const };
    expect(intensityOf([strapFell], "minutes")).toMatchObject({ easy: 1, method: "rpe" });
    expect(intensityOf([watch, strapFell], "minutes")).toMatchObject({ method: "mixed", byHeartRate: 0.5 });
    expect(intensityOf([watch, strapFell], "sessions")).toMatchObject({ moderate: 0.5, easy: 0.5, total: 2 });
  });

  it("a session counts by ten minutes or a fifth of its time above a threshold", () => {
    const of = (easy: number, moderate: number, hard: number) =>
      zoneOfSession({ durationMin: (easy + moderate + hard) / 60, zoneSeconds: [easy, moderate, hard] });
    expect(of(3000, 0, 600)).toBe("hard");
    expect(of(3000, 0, 599)).toBe("easy");
    expect(of(3000, 300, 300)).toBe("moderate");
    expect(of(960, 0, 240)).toBe("hard");
    expect(zoneOfSession({ durationMin: 30 })).toBeNull();
  });

  it("minutes scale, and a session without data changes nothing", () => {
    const zone = fc.integer({ min: 0, max: 3000 });
    const one = fc
      .tuple(zone, zone, zone, fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }))
      .map(([a, b, c, rpe]) => ({ durationMin: (a + b + c) / 60 + 1, rpe, zoneSeconds: [a, b, c] as const }));
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (sessions) => {
        const split = intensityOf(sessions, "minutes");
        expect(intensityOf([...sessions, { durationMin: 50 }], "minutes")).toEqual(split);
        if (split) expect(split.easy + split.moderate + split.hard).toBeCloseTo(1, 9);
        const twice = intensityOf([...sessions, ...sessions], "minutes");
        if (split) expect(twice?.hard).toBeCloseTo(split.hard, 9);
        expect(twice?.total ?? 0).toBeCloseTo(2 * (split?.total ?? 0), 6);
      }),
    );
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

  it("it shifts and scales with its values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -20, max: 20 }),
        (values, scale, shift) => {
          const base = baseline(values);
          const moved = baseline(values.map((v) => v * scale + shift));
          if (!base || !moved) throw new Error("a list with values has a baseline");
          expect(moved.mean).toBeCloseTo(base.mean * scale + shift, 6);
          expect(moved.sd).toBeCloseTo(base.sd * scale, 6);
          expect(moved.n).toBe(base.n);
        },
      ),
    );
  });
});

describe("against 80/20", () => {
  const split = (easy: number, moderate: number, hard: number) => ({ easy, moderate, hard, total: 1 });

  it("Treff's index: the paper's kind of examples and its edges", () => {
    // log10(0.8 / 0.05 x 0.15 x 100) = log10(240)
    expect(polarizationIndex(split(0.8, 0.05, 0.15))).toBeCloseTo(2.38, 2);
    // log10(0.78 / 0.15 x 0.07 x 100) = log10(36.4)
    expect(polarizationIndex(split(0.78, 0.15, 0.07))).toBeCloseTo(1.561, 3);
    expect(polarizationIndex(split(0.9, 0.1, 0))).toBe(0);
    // No moderate training: log10(0.8 / 0.01 x 0.19 x 100)
    expect(polarizationIndex(split(0.8, 0, 0.2))).toBeCloseTo(Math.log10(1520), 6);
    expect(polarizationIndex(split(0.2, 0.2, 0.6))).toBeNull();
    expect(polarizationIndex(split(1, 0, 0))).toBe(0);
  });

  it("classes", () => {
    expect(classOf(split(0.8, 0.05, 0.15))).toBe("polarized");
    expect(classOf(split(0.78, 0.15, 0.07))).toBe("pyramidal");
    expect(classOf(split(0.4, 0.5, 0.1))).toBe("threshold");
    expect(classOf(split(0.3, 0.2, 0.5))).toBe("other");
    expect(classOf(split(1, 0, 0))).toBe("other");
    expect(pointsFrom(0.8, split(0.72, 0.2, 0.08))).toBeCloseTo(-8, 9);
    expect(pointsFrom(0.7, split(0.72, 0.2, 0.08))).toBeCloseTo(2, 9);
  });
});

describe("heart-rate zones", () => {
  it("from threshold and from maximum, by hand", () => {
    expect(zonesFromThreshold(170).bounds).toEqual([145, 153, 162, 170]);
    expect(zonesFromMax(190).bounds).toEqual([137, 156, 167, 177]);
    const zones = zonesFromThreshold(170);
    const beats: HeartRateSeconds = [
      [120, 10],
      [144, 10],
      [145, 20],
      [153, 30],
      [169, 40],
      [170, 50],
    ];
    expect(fiveZoneSeconds(beats, zones)).toEqual([20, 20, 30, 40, 50]);
    expect(threeOfFive([20, 20, 30, 40, 50], zones)).toEqual([40, 70, 50]);
    expect(threeOfFive([20, 20, 30, 40, 50], zonesFromMax(190))).toEqual([40, 30, 90]);
    expect(fiveZoneSeconds([], zones)).toEqual([0, 0, 0, 0, 0]);
  });

  it("no second is lost, whatever the zones", () => {
    const beats = fc.array(fc.tuple(fc.integer({ min: 40, max: 220 }), fc.integer({ min: 1, max: 600 })));
    fc.assert(
      fc.property(beats, fc.integer({ min: 120, max: 220 }), (heartRate, bpm) => {
        for (const zones of [zonesFromMax(bpm), zonesFromThreshold(bpm)]) {
          const all = heartRate.reduce((sum, [, s]) => sum + s, 0);
          const five = fiveZoneSeconds(heartRate, zones);
          expect(five.reduce((a, b) => a + b, 0)).toBe(all);
          const three = threeOfFive(five, zones);
          expect(three[0] + three[1] + three[2]).toBe(all);
        }
      }),
    );
  });
});
