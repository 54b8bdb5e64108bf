import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { adviceFor, isOutIn, type PlanFacts, type PlanToBe, peaksOf } from "./advice";
import { advise, planToBe } from "./advise";
import { type FactRows, planFactsOf } from "./facts";

const TODAY = "2026-05-13"; // a Wednesday
const at = (days: number) => addDays(TODAY, days);
const WEEK = { first: at(-2), weekStart: 1 };

const known = (over: Partial<PlanFacts> = {}): PlanFacts => ({
  id: "ada",
  name: "Ada",
  today: TODAY,
  episodes: [],
  ladder: null,
  off: [],
  peaks: null,
  usual: null,
  days: [],
  ...over,
});
const plan = (over: Partial<PlanToBe> = {}): PlanToBe => ({
  date: at(1),
  minutes: 60,
  run: true,
  hard: false,
  instead: null,
  ...over,
});
const out = { onset: at(-5), restriction: "full", expectedOn: at(3), returnedOn: null } as const;
const day = (days: number, over: object = {}) => ({
  date: at(days),
  done: 0,
  planned: 0,
  hard: 0,
  run: 0,
  ...over,
});

describe("what is said before a session is planned", () => {
  it.each<[string, Partial<PlanToBe>, Partial<PlanFacts>, object[]]>([
    ["nothing", {}, {}, []],
    ["out", {}, { episodes: [out] }, [{ about: "out", since: at(-5), expected: at(3) }]],
    ["out no more on the day of the expected return", { date: at(3) }, { episodes: [out] }, []],
    ["less training", {}, { episodes: [{ ...out, restriction: "modified" }] }, [{ about: "modified" }]],
    [
      "on the ladder until a day",
      {},
      { ladder: { stage: null, until: at(1) } },
      [{ about: "ladder", until: at(1) }],
    ],
    [
      "on the ladder, however long",
      { date: at(9) },
      { ladder: { stage: 3, until: null } },
      [{ about: "ladder", stage: 3 }],
    ],
    ["on the ladder no more", { date: at(2) }, { ladder: { stage: null, until: at(1) } }, []],
    [
      "a day off",
      {},
      { off: [{ from: at(1), until: at(2), word: "Wedding" }] },
      [{ about: "off", word: "Wedding" }],
    ],
    ["the day after", { date: at(3) }, { off: [{ from: at(1), until: at(2), word: "" }] }, []],
    [
      "nothing of yesterday",
      { date: at(-1) },
      { episodes: [out], off: [{ from: at(-1), until: at(-1), word: "" }] },
      [],
    ],
    [
      "a run more than 10 % beyond the longest of 30 days, with the number",
      { minutes: 75 },
      { peaks: [{ date: at(-20), minutes: 60 }] },
      [{ about: "long-run", longest: 60, beyond: 25, most: 66 }],
    ],
    ["10 % beyond it", { minutes: 66 }, { peaks: [{ date: at(-20), minutes: 60 }] }, []],
    ["not a ride", { minutes: 75, run: false }, { peaks: [{ date: at(-20), minutes: 60 }] }, []],
    [
      "the longest is older than 30 days by then",
      { minutes: 60, date: at(12) },
      {
        peaks: [
          { date: at(-20), minutes: 60 },
          { date: at(-3), minutes: 40 },
        ],
      },
      [{ about: "long-run", longest: 40, beyond: 50 }],
    ],
    ["no month to compare with", { minutes: 200 }, { peaks: null }, []],
    [
      "what is planned before it counts as run",
      { minutes: 75, date: at(3) },
      { peaks: [{ date: at(-20), minutes: 60 }], days: [day(1, { planned: 70, run: 70 })] },
      [],
    ],
    ["hard after hard", { hard: true }, { days: [day(0, { hard: 1 })] }, [{ about: "hard", other: at(0) }]],
    ["hard before hard", { hard: true }, { days: [day(2, { hard: 1 })] }, [{ about: "hard", other: at(2) }]],
    ["easy after hard", {}, { days: [day(0, { hard: 1 })] }, []],
    [
      "hard moved on by a day",
      { hard: true, date: at(2), instead: { date: at(1), minutes: 60, hard: true } },
      { days: [day(1, { hard: 1, planned: 60 })] },
      [],
    ],
    [
      "a week far above usual: done on the days over, planned on those to come",
      { minutes: 61 },
      { usual: 200, days: [day(-2, { done: 100, planned: 40 }), day(0, { planned: 140, done: 20 })] },
      [{ about: "week", minutes: 301, usual: 200 }],
    ],
    [
      "half as much again is not far above",
      { minutes: 60 },
      { usual: 200, days: [day(-2, { done: 100 }), day(0, { planned: 140 })] },
      [],
    ],
    [
      "a session that is changed counts once",
      { minutes: 60, instead: { date: at(1), minutes: 60, hard: false } },
      { usual: 200, days: [day(-2, { done: 100 }), day(0, { planned: 140 }), day(1, { planned: 60 })] },
      [],
    ],
    [
      "on the ladder a run is struck: only that is said, not how much it would be",
      { minutes: 75, hard: true },
      {
        ladder: { stage: 3, until: null },
        peaks: [{ date: at(-20), minutes: 60 }],
        usual: 60,
        days: [day(0, { hard: 1, planned: 60 })],
      },
      [{ about: "ladder", stage: 3 }],
    ],
    [
      "what is easy and without impact stays beside the step, and counts",
      { minutes: 75, run: false, beside: true },
      { ladder: { stage: 3, until: null }, usual: 40 },
      [{ about: "ladder" }, { about: "week" }],
    ],
    ["of another week nothing is known", { date: at(9), minutes: 500 }, { usual: 100 }, []],
  ])("%s", (_, planned, facts, expected) => {
    const found = adviceFor(plan(planned), known(facts), WEEK);
    expect(found).toHaveLength(expected.length);
    expect(found).toMatchObject(expected);
  });

  it("a shorter session never gives more reasons", () => {
    const days = fc.array(
      fc.record({
        date: fc.integer({ min: -3, max: 5 }).map(at),
        done: fc.nat(200),
        planned: fc.nat(200),
        hard: fc.nat(2),
        run: fc.nat(120),
      }),
      { maxLength: 6 },
    );
    const peaks = fc.array(
      fc.record({ date: fc.integer({ min: -30, max: -1 }).map(at), minutes: fc.nat(200) }),
    );
    fc.assert(
      fc.property(
        days,
        peaks,
        fc.integer({ min: 5, max: 300 }),
        fc.nat(295),
        fc.nat(4),
        (days, peaks, a, b, ahead) => {
          const facts = known({ days, peaks, usual: 150, episodes: [out] });
          const [short, long] = [Math.min(a, b + 5), Math.max(a, b + 5)].map((minutes) =>
            adviceFor(plan({ minutes, date: at(ahead), hard: true }), facts, WEEK).map(({ about }) => about),
          );
          expect(long).toEqual(expect.arrayContaining(short ?? []));
        },
      ),
    );
  });

  it("of many, those with the gravest first, and nobody of whom there is nothing to say", () => {
    const week = advise(
      plan({ hard: true }),
      [
        known({ id: "hard", days: [day(0, { hard: 1 })] }),
        known({ id: "fine" }),
        known({ id: "out", episodes: [out] }),
      ],
      WEEK,
    );
    expect(week.map(({ athlete }) => athlete.id)).toEqual(["out", "hard"]);
  });

  it("whoever is out on a day of the week that is still to come", () => {
    expect(isOutIn(known({ episodes: [out] }), at(-2))).toBe(true);
    expect(isOutIn(known({ episodes: [out] }), at(5))).toBe(false);
    expect(isOutIn(known({ episodes: [{ ...out, restriction: "modified" }] }), at(-2))).toBe(false);
  });
});

it("the longest of any days up to the last is among the peaks", () => {
  const runs = fc.array(fc.record({ date: fc.nat(40).map(at), minutes: fc.nat(200) }), { minLength: 1 });
  fc.assert(
    fc.property(runs, fc.nat(40), (runs, from) => {
      const longest = (list: typeof runs) =>
        Math.max(0, ...list.filter(({ date }) => date >= at(from)).map(({ minutes }) => minutes));
      expect(longest(peaksOf(runs))).toBe(longest(runs));
    }),
  );
});

describe("what the rows tell", () => {
  const rows = (over: Partial<FactRows> = {}): FactRows => ({
    episodes: [],
    ladder: null,
    off: [],
    runs: [],
    days: [],
    plans: [],
    trainedBefore: null,
    ...over,
  });
  const facts = (over: Partial<FactRows>, first = at(-2)) =>
    planFactsOf({ id: "ada", name: "Ada", today: TODAY }, rows(over), first);
  const ran = (days: number, minutes: number) => ({ date: at(-days), minutes });

  it("a month of runs needs three of them, the first two weeks ago; what is planned until then counts, too", () => {
    expect(facts({ runs: [ran(20, 60), ran(2, 40)] }).peaks).toBeNull();
    expect(facts({ runs: [ran(13, 60), ran(9, 50), ran(2, 40)] }).peaks).toBeNull();
    const month = [ran(20, 60), ran(9, 50), ran(2, 55)];
    expect(facts({ runs: month }).peaks).toEqual([ran(20, 60), ran(2, 55)]);
    const ahead = { date: at(3), kind: "long-run", minutes: 58, intensity: "easy" };
    expect(facts({ runs: month, plans: [ahead] }, at(12)).peaks).toEqual([
      ran(20, 60),
      { date: at(3), minutes: 58 },
    ]);
  });

  it("minutes of the usual week are those of the four weeks before the last seven days", () => {
    const days = Array.from({ length: 36 }, (_, back) => ({
      date: at(-back),
      load: 0,
      minutes: back < 7 ? 100 : 30,
      sessionCount: 1,
      sessionsUnrated: 1,
      minutesUnrated: 30,
      sessionsHard: 0,
    }));
    expect(facts({ days }).usual).toBe(210);
    expect(facts({ days: days.slice(0, 20) }).usual).toBeNull();
  });

  it("days are those of the week and one on either side; a ride is no run", () => {
    const plans = [
      { date: at(-3), kind: "easy-run", minutes: 30, intensity: "easy" },
      { date: at(0), kind: "ride", minutes: 90, intensity: "hard" },
      { date: at(0), kind: "easy-run", minutes: 30, intensity: "easy" },
      { date: at(6), kind: "easy-run", minutes: 30, intensity: "easy" },
    ];
    expect(facts({ plans }).days).toEqual([
      day(-3, { planned: 30, run: 30 }),
      day(0, { planned: 120, hard: 1, run: 30 }),
    ]);
  });
});

it("a session is read as the engine reads it: what is a run, what is hard", () => {
  const session = { date: at(0), kind: "intervals", minutes: 50, intensity: "hard" };
  expect(planToBe(session, null)).toMatchObject({ run: true, hard: true, instead: null });
  expect(planToBe({ ...session, kind: "ride", intensity: "easy" }, null).beside).toBe(true);
  expect(planToBe({ ...session, intensity: "easy" }, null).beside).toBe(false);
  expect(planToBe({ ...session, kind: "ride" }, session)).toMatchObject({
    run: false,
    instead: { minutes: 50, hard: true },
  });
});
