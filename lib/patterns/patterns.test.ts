import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { chance } from "@/lib/demo/random";
import type { CheckIn } from "@/lib/engine/input";
import { compare } from "./compare";
import type { PatternDay, PatternSession } from "./evidence";
import { LEAST_MORNINGS, ownPatterns } from "./patterns";

const TODAY = "2026-11-26";
/** The date of day 0, the first of the half-year, and those after. */
const on = (day: number) => addDays(TODAY, day - 181);
const both = (region: CheckIn["sites"][number]["region"]): CheckIn["sites"] => [{ region, side: "both" }];

type Day = { soreness?: number | null; sites?: CheckIn["sites"]; sleepHours?: number };
const life = (of: (day: number) => Day): PatternDay[] =>
  Array.from({ length: 182 }, (_, day) => ({
    date: on(day),
    soreness: 1 + (day % 2),
    sites: null,
    sleepHours: 7.5 + (day % 3) / 4 - 0.25,
    ...of(day),
  }));
/** Every seventh day from the third on, `times` times. */
const weekly = (kind: string, times: number, rpe = 5): PatternSession[] =>
  Array.from({ length: times }, (_, i) => ({ date: on(3 + 7 * i), kind, rpe }));
const after = (day: number) => (day - 3) % 7;

type Case = { name: string; days: PatternDay[]; sessions?: PatternSession[]; says: object[] };
const CASES: Case[] = [
  {
    name: "an ordinary half-year says nothing",
    days: life(() => ({})),
    sessions: weekly("tempo", 25),
    says: [],
  },
  {
    name: "hills leave the calves sore for two days",
    days: life((day) => (after(day) === 1 || after(day) === 2 ? { soreness: 4, sites: both("calf") } : {})),
    sessions: weekly("hills", 25),
    says: [{ is: "after-sessions", kind: "hills", place: "calf", from: 1, mornings: 2, mean: 4, times: 25 }],
  },
  {
    name: "it shows on the second morning only",
    days: life((day) => (after(day) === 2 ? { soreness: 4 } : {})),
    sessions: weekly("long-run", 25),
    says: [{ is: "after-sessions", kind: "long-run", place: null, from: 2, mornings: 1 }],
  },
  {
    name: "two places by turns are legs, not calves",
    days: life((day) => (after(day) === 1 ? { soreness: 5, sites: both(day % 2 ? "calf" : "quad") } : {})),
    sessions: weekly("intervals", 25),
    says: [{ is: "after-sessions", place: null, mornings: 1 }],
  },
  {
    name: "five sessions are too few, whatever came after",
    days: life((day) => (after(day) === 1 && day < 38 ? { soreness: 6 } : {})),
    sessions: weekly("hills", 5),
    says: [],
  },
  {
    name: "six are enough",
    days: life((day) => (after(day) === 1 && day < 45 ? { soreness: 6 } : {})),
    sessions: weekly("hills", 6),
    says: [{ is: "after-sessions", times: 6 }],
  },
  {
    name: "half a point is not felt, however certain",
    days: life((day) => ({ soreness: after(day) === 1 ? 2 : 1 + (day % 2) })),
    sessions: weekly("hills", 25),
    says: [],
  },
  {
    name: "a kind that is done every day has no other mornings",
    days: life(() => ({ soreness: 5 })),
    sessions: Array.from({ length: 182 }, (_, day) => ({ date: on(day), kind: "easy-run", rpe: 3 })),
    says: [],
  },
  {
    name: "a sore month is not held against the sessions it had",
    days: life((day) => ({ soreness: day < 60 ? 5 : 1 })),
    sessions: weekly("hills", 8),
    says: [],
  },
  {
    name: "sleeps less before hard days",
    days: life((day) => (after(day) === 0 ? { sleepHours: 6.5 } : {})),
    sessions: weekly("intervals", 25, 8),
    says: [{ is: "sleep-before-hard", mean: 6.5, nights: 25 }],
  },
  {
    name: "and after them",
    days: life((day) => (after(day) === 1 ? { sleepHours: 6.5 } : {})),
    sessions: weekly("race", 25, 9),
    says: [{ is: "sleep-after-hard", mean: 6.5 }],
  },
  {
    name: "not before those that were not hard",
    days: life((day) => (after(day) === 0 ? { sleepHours: 6.5 } : {})),
    sessions: weekly("tempo", 25, 6),
    says: [],
  },
  {
    name: "sorer after short nights",
    days: life((day) => (day % 9 === 0 ? { sleepHours: 5, soreness: 5 } : {})),
    says: [{ is: "short-nights", mean: 5, nights: 21 }],
  },
  {
    name: "one place on one side that keeps coming back comes first",
    days: life((day) => ({
      ...(day >= 154 && day % 4 === 0 && { sites: [{ region: "shin", side: "left" }] }),
      ...(after(day) === 1 && { soreness: 5 }),
    })),
    sessions: weekly("hills", 25),
    says: [
      { is: "named-most", site: { region: "shin", side: "left" }, mornings: 7, of: 28 },
      { is: "after-sessions", kind: "hills" },
    ],
  },
  {
    name: "four weeks that were less sore than the four before",
    days: life((day) => ({ soreness: day < 154 ? 4 : 1 })),
    says: [{ is: "month", mean: 1, before: 4, mornings: 28, morningsBefore: 28 }],
  },
];

describe("what somebody's own days say", () => {
  it.each(CASES)("$name", ({ days, sessions = [], says }) => {
    const { patterns } = ownPatterns(days, sessions, TODAY);
    expect(patterns).toHaveLength(says.length);
    for (const [i, said] of says.entries()) expect(patterns[i]).toMatchObject(said);
  });

  it("says nothing before four weeks of mornings, and counts them", () => {
    const few = life((day) => ({ soreness: day >= 181 - LEAST_MORNINGS + 2 ? 5 : null }));
    expect(ownPatterns(few, weekly("hills", 25), TODAY)).toMatchObject({
      patterns: [],
      mornings: LEAST_MORNINGS - 1,
      lately: { mornings: LEAST_MORNINGS - 1, soreness: 5, nights: 28 },
    });
    expect(ownPatterns([], [], TODAY).lately).toEqual({
      mornings: 0,
      soreness: null,
      sleepHours: null,
      nights: 0,
    });
  });

  it("is the same whatever the order of the sessions", () => {
    const { days, sessions = [] } = CASES[1] as Case;
    expect(ownPatterns(days, [...sessions].reverse(), TODAY)).toEqual(ownPatterns(days, sessions, TODAY));
  });

  it("hardly ever finds something where there is nothing: soreness that only follows itself", () => {
    const KINDS = ["easy-run", "tempo", "intervals", "hills", "long-run", "strength"];
    let found = 0;
    const LIVES = 400;
    for (let seed = 0; seed < LIVES; seed++) {
      const luck = chance(seed);
      let mood = 2;
      const days = life(() => {
        mood = 2 + 0.6 * (mood - 2) + luck.normal(0, 1);
        return {
          soreness: Math.max(0, Math.min(10, Math.round(mood))),
          sleepHours: Math.round(luck.normal(7.5, 0.7) * 2) / 2,
        };
      });
      const sessions = days.flatMap(({ date }, day) => {
        const kind = KINDS[day % 7];
        return kind && luck.happens(0.85) ? [{ date, kind, rpe: kind === "intervals" ? 8 : 4 }] : [];
      });
      const compared = ownPatterns(days, sessions, TODAY).patterns.filter(
        ({ is }) => is !== "month" && is !== "named-most",
      );
      if (compared.length) found++;
    }
    expect(found / LIVES).toBeLessThanOrEqual(0.03);
  });
});

describe("two groups of values", () => {
  it.each([
    ["alike", [1, 2, 3], [1, 2, 3], 0],
    ["all the same", [2, 2], [2, 2, 2], 0],
    // U = 25 of 25, mean 12.5, variance 25 / 12 * 11.
    ["apart", [6, 7, 8, 9, 10], [1, 2, 3, 4, 5], 12.5 / Math.sqrt((25 / 12) * 11)],
    // With ties: 4 twos and 4 ones among 8; U = 16 - 0, variance 16 / 12 * (9 - 120 / 56).
    ["with ties", [2, 2, 2, 2], [1, 1, 1, 1], 8 / Math.sqrt((16 / 12) * (9 - 120 / 56))],
  ])("%s", (_, first, second, z) => {
    expect(compare(first, second).z).toBeCloseTo(z, 10);
    expect(compare(second, first).z).toBeCloseTo(-z, 10);
  });
});
