import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import type { Verdict } from "@/lib/engine/vocabulary";
import { calibrationOf } from "./calibration";
import { followed } from "./followed";
import type { AthleteHistory, DoneDay } from "./history";
import { quietOnes } from "./quiet";

const TODAY = "2026-05-10";
const on = (ago: number) => addDays(TODAY, -ago);
const given = (ago: number, verdict: Verdict, rule = "gait", locked = false) => ({
  date: on(ago),
  verdict,
  locked,
  reasons: verdict === "train" ? [] : [{ rule, code: "x", floor: verdict }],
});
const did = (ago: number, over: Partial<DoneDay>): [string, DoneDay] => [
  on(ago),
  { date: on(ago), sessions: 1, runs: 0, hard: 0, ...over },
];
const athlete = (over: Partial<AthleteHistory>): AthleteHistory => ({
  id: "a",
  name: "A",
  mornings: [],
  soreness: new Map(),
  done: new Map(),
  flagged: [],
  injured: false,
  owing: {},
  ...over,
});
const followedBy = (one: AthleteHistory, verdict: Verdict) =>
  followed([one]).find((found) => found.verdict === verdict);

describe("what followed a verdict", () => {
  it("the mean change of soreness to the answered ones of the next three mornings", () => {
    const soreness = new Map([
      [on(9), 6],
      [on(8), 5],
      [on(6), 3],
      [on(5), 0],
      [on(3), 2],
    ]);
    const mornings = [given(9, "rest"), given(3, "rest"), given(1, "rest")];
    expect(followedBy(athlete({ mornings, soreness }), "rest")).toMatchObject({
      n: 3,
      change: -2,
      answered: 1,
    });
  });

  it("any session is against rest, a run against cross-train, a hard one against easy", () => {
    const mornings = [given(9, "rest"), given(8, "cross-train"), given(7, "cross-train"), given(6, "easy")];
    const done = new Map([did(9, {}), did(8, {}), did(7, { runs: 1 }), did(6, { runs: 1 })]);
    const one = athlete({ mornings, done });
    expect(followedBy(one, "rest")?.against).toBe(1);
    expect(followedBy(one, "cross-train")?.against).toBe(1);
    expect(followedBy(one, "easy")?.against).toBe(0);
    expect(followedBy(one, "train")?.against).toBeNull();
  });

  it("a coach's flag within three days, and a professional within fourteen", () => {
    const mornings = [given(20, "easy"), given(6, "easy"), given(5, "see-professional")];
    const one = athlete({ mornings, flagged: [on(3)] });
    expect(followedBy(one, "easy")).toMatchObject({ flagged: 1, referred: 1 });
    expect(followedBy(one, "see-professional")).toMatchObject({ flagged: 1, referred: null });
    expect(
      followedBy(athlete({ mornings: [given(20, "easy"), given(5, "see-professional")] }), "easy"),
    ).toMatchObject({
      referred: 0,
    });
  });
});

describe("quiet athletes", () => {
  const answers = (n: number, of: (i: number) => number) =>
    new Map(Array.from({ length: n }, (_, i) => [on(i), of(i)]));
  const quiet = (soreness: Map<string, number>) => quietOnes([athlete({ soreness })], TODAY);

  it("fewer than half of 28 mornings, or the same answer on at least twenty", () => {
    expect(quiet(answers(13, (i) => i % 3))).toMatchObject([{ answered: 13, of: 28, always: null }]);
    expect(quiet(answers(14, (i) => i % 3))).toEqual([]);
    expect(quiet(answers(20, () => 0))).toMatchObject([{ answered: 20, always: 0 }]);
    expect(quiet(answers(19, () => 0))).toEqual([]);
    expect(quiet(answers(28, (i) => (i === 5 ? 1 : 0)))).toEqual([]);
  });

  it("mornings count from the day of joining, and days off as such", () => {
    const of = (answered: number, owing: AthleteHistory["owing"]) =>
      quietOnes([athlete({ soreness: answers(answered, (i) => i % 3), owing })], TODAY);
    expect(of(10, { joinedOn: on(9) })).toEqual([]);
    expect(of(4, { joinedOn: on(9) })).toMatchObject([{ answered: 4, of: 10 }]);
    expect(of(0, { joinedOn: on(1) })).toEqual([]);
    expect(of(8, { off: (date) => date < on(15) })).toEqual([]);
    expect(of(7, { off: (date) => date < on(15) })).toMatchObject([{ answered: 7, of: 16 }]);
  });
});

it("a rule's longest streak is one athlete's, and its locked mornings are those it spoke on", () => {
  const a = athlete({ id: "a", mornings: [given(3, "rest"), given(2, "rest", "gait", true)] });
  const b = athlete({
    id: "b",
    mornings: [given(2, "rest"), given(1, "train"), given(0, "easy", "illness")],
  });
  const found = calibrationOf([a, b], TODAY);
  expect(found).toMatchObject({ athletes: 2, mornings: 5 });
  expect(found.rules).toEqual([
    { rule: "gait", fired: 3, alone: 3, aloneDontRun: 3, share: 0.6, longest: 2, locked: 1 },
    { rule: "illness", fired: 1, alone: 1, aloneDontRun: 0, share: 0.2, longest: 1, locked: 0 },
  ]);
});
