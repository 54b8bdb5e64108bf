import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile } from "@/lib/quantile";
import { auc, discrimination } from "./discrimination";
import { anyPlayer, dates } from "./fixtures";
import { type Counts, rates, withinRatio } from "./rates";
import { type Replayed, replay } from "./replay";
import { interval, mean } from "./spread";

const numbers = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 30 });

/** The definition: over all pairs, won counts one, tied a half. */
function byPairs(first: readonly number[], second: readonly number[]): number {
  let sum = 0;
  for (const a of first) for (const b of second) sum += a > b ? 1 : a === b ? 0.5 : 0;
  return sum / first.length / second.length;
}

const day = (over: Partial<Replayed>): Replayed => ({
  date: "2026-01-01",
  verdict: "train",
  reasons: [],
  soreness: 0,
  z: null,
  locked: false,
  readiness: null,
  loadRatio: null,
  followed: null,
  ...over,
});

describe("AUC", () => {
  it("is the share of pairs in the right order, and turned round its complement", () => {
    fc.assert(
      fc.property(numbers, numbers, (first, second) => {
        expect(auc(first, second)).toBeCloseTo(byPairs(first, second), 10);
        expect(auc(first, second) + auc(second, first)).toBeCloseTo(1, 10);
      }),
    );
  });

  it("of the verdicts and of the roster's order agrees with pairs compared one by one", () => {
    fc.assert(
      fc.property(anyPlayer(80), (player) => {
        const days = [...replay(player)].filter(({ readiness }) => readiness !== null);
        const ready = days.map(({ readiness }) => readiness as number);
        const middle = mean(ready) ?? 0;
        const sd = Math.sqrt(ready.reduce((sum, one) => sum + (one - middle) ** 2, 0) / (ready.length - 1));
        const low = days.filter(({ readiness }) => (readiness as number) <= middle - sd);
        const other = days.filter(({ readiness }) => (readiness as number) > middle - sd);
        const found = discrimination([[...replay(player)]]);
        if (days.length < 20 || low.length < 3 || other.length < 3 || sd === 0) {
          expect(found).toBeNull();
          return;
        }
        const words = ["train", "easy", "cross-train", "rest", "see-professional"];
        const pairs = (above: (a: Replayed, b: Replayed) => number) => {
          let sum = 0;
          for (const a of low) for (const b of other) sum += (Math.sign(above(a, b)) + 1) / 2;
          return sum / low.length / other.length;
        };
        const strict = (a: Replayed, b: Replayed) => words.indexOf(a.verdict) - words.indexOf(b.verdict);
        expect(found?.[0]?.auc).toBeCloseTo(pairs(strict), 10);
        expect(found?.[1]?.auc).toBeCloseTo(
          pairs((a, b) => strict(a, b) || (b.z ?? 0) - (a.z ?? 0)),
          10,
        );
      }),
      { numRuns: 30 },
    );
  });

  it("a verdict that follows readiness is told perfectly; players who say too little are left out", () => {
    const days = dates(40).map((date, i) =>
      day({ date, readiness: i % 5 ? 8 : 2, verdict: i % 5 ? "train" : "rest" }),
    );
    const found = discrimination([days, days.slice(0, 10), days.map((one) => ({ ...one, readiness: 5 }))]);
    expect(found?.[0]).toMatchObject({ auc: 1, low: 1, high: 1, players: 1 });
    expect(found?.[3]).toMatchObject({ name: "soreness alone", auc: 0.5 });
  });
});

const counts = fc
  .record({ a: fc.nat(20), b: fc.nat(20), c: fc.nat(20), d: fc.nat(20) })
  .map(({ a, b, c, d }): Counts => ({ followed: a, n: a + b, allFollowed: a + c, allN: a + b + c + d }));

describe("rates", () => {
  it("within one player, the ratio is that of the two shares", () => {
    fc.assert(
      fc.property(counts, (one) => {
        const { n, followed, allN, allFollowed } = one;
        if (n === 0 || allN === n || allFollowed === followed) return;
        const ratio = followed / n / ((allFollowed - followed) / (allN - n));
        expect(withinRatio([one])).toBeCloseTo(ratio, 8);
        expect(withinRatio([one, one, one])).toBeCloseTo(ratio, 8);
      }),
    );
  });

  it("players who differ in nothing but their level do not make a ratio: the pooled lift does", () => {
    const often: Counts = { n: 80, followed: 40, allN: 100, allFollowed: 50 };
    const seldom: Counts = { n: 20, followed: 2, allN: 100, allFollowed: 10 };
    expect(withinRatio([often, seldom])).toBeCloseTo(1, 10);
  });

  it("Mantel-Haenszel by hand: two players", () => {
    const first: Counts = { n: 10, followed: 4, allN: 50, allFollowed: 8 };
    const second: Counts = { n: 20, followed: 3, allN: 40, allFollowed: 5 };
    expect(withinRatio([first, second])).toBeCloseTo(
      ((4 * 40) / 50 + (3 * 20) / 40) / ((4 * 10) / 50 + (2 * 20) / 40),
      10,
    );
  });

  it("shares and lifts agree with days counted one by one, and an interval holds its figure", () => {
    fc.assert(
      fc.property(fc.array(anyPlayer(60), { minLength: 1, maxLength: 3 }), (players) => {
        const replayed = players.map((player) => [...replay(player)]);
        const asked = replayed.flat().filter(({ followed }) => followed !== null);
        const found = rates(replayed);
        if (asked.length === 0) {
          expect(found).toBeNull();
          return;
        }
        const of = (days: readonly Replayed[]) =>
          days.filter(({ followed }) => followed).length / days.length;
        const rest = asked.filter(({ verdict }) => verdict === "rest" || verdict === "see-professional");
        const row = found?.find(({ name }) => name === "verdict rest or stricter");
        expect(found?.[0]?.share.value).toBeCloseTo(of(asked), 10);
        expect(row?.n).toBe(rest.length);
        if (rest.length === 0) {
          expect(row?.share.value).toBeNull();
          return;
        }
        expect(row?.share.value).toBeCloseTo(of(rest), 10);
        if (of(asked) > 0) expect(row?.lift.value).toBeCloseTo(of(rest) / of(asked), 10);
      }),
      { numRuns: 8 },
    );
  });
});

describe("spread", () => {
  it("quantiles lie between neighbours evenly", () => {
    expect([0, 0.5, 0.9, 1].map((p) => quantile([4, 1, 3, 2], p))).toEqual([1, 2.5, 3.7, 4]);
    expect(quantile([], 0.5)).toBeNull();
  });

  it("an interval of players who are alike is their figure, the same on every run", () => {
    expect(interval([2, 2, 2], mean)).toEqual({ low: 2, high: 2 });
    expect(interval([1, 2, 9], mean)).toEqual(interval([1, 2, 9], mean));
    expect(interval([], mean)).toEqual({ low: null, high: null });
  });
});
