import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { type LoadDay, trainingSince, weekLoad } from "./usual-load";

const TODAY = "2026-05-10";
const day = (ago: number, over: Partial<LoadDay> = {}): LoadDay => ({
  date: addDays(TODAY, -ago),
  load: 300,
  minutes: 60,
  sessionCount: 1,
  sessionsUnrated: 0,
  minutesUnrated: 0,
  ...over,
});
const unrated = { load: 0, sessionsUnrated: 1, minutesUnrated: 60 };
/** A day each, from `from` days ago to `to` days ago. */
const days = (from: number, to = 0, over: Partial<LoadDay> = {}) =>
  Array.from({ length: from - to + 1 }, (_, i) => day(from - i, over));

describe("the load of a week against the usual", () => {
  it("is the mean of the four weeks before", () => {
    expect(weekLoad([...days(34, 7), ...days(6, 0, { load: 450 })], TODAY)).toMatchObject({
      week: 3150,
      usual: { mean: 2100, sd: 0, n: 4 },
      ratio: 1.5,
      unknown: null,
    });
  });

  it("a week without effort is unknown, not none", () => {
    expect(weekLoad([...days(34, 7), ...days(6, 0, unrated)], TODAY)).toMatchObject({
      week: 0,
      sessions: 7,
      unrated: 7,
      usual: { mean: 2100 },
      ratio: null,
      unknown: "effort",
    });
  });

  it("a usual whose effort is missing is no usual", () => {
    expect(weekLoad([...days(34, 7, unrated), ...days(6)], TODAY)).toMatchObject({
      usual: null,
      ratio: null,
      unknown: "effort",
    });
  });

  it("one short session without effort among many is no matter", () => {
    const short = day(2, { load: 0, minutes: 15, sessionsUnrated: 1, minutesUnrated: 15 });
    expect(weekLoad([...days(34, 3), short, ...days(1)], TODAY)).toMatchObject({ unrated: 1, unknown: null });
  });

  it("says nothing under 28 days of history, and then only of the weeks there are", () => {
    expect(weekLoad(days(9), TODAY)).toMatchObject({
      usual: null,
      ratio: null,
      unknown: "early",
      history: 10,
    });
    expect(weekLoad(days(26), TODAY)).toMatchObject({ unknown: "early", history: 27 });
    expect(weekLoad(days(27), TODAY)).toMatchObject({ usual: { mean: 2100, n: 3 }, ratio: 1 });
    expect(weekLoad([], TODAY)).toMatchObject({ week: 0, usual: null, unknown: "early", history: 0 });
  });

  it("a break of more than four weeks begins the history anew, a shorter one does not", () => {
    expect(weekLoad([...days(80, 50), ...days(9)], TODAY)).toMatchObject({ unknown: "early", history: 10 });
    expect(weekLoad([...days(80, 30), ...days(9)], TODAY).unknown).toBeNull();
    expect(weekLoad(days(9), TODAY, addDays(TODAY, -30)).unknown).toBeNull();
    expect(weekLoad(days(9), TODAY, addDays(TODAY, -50)).unknown).toBe("early");
  });

  it("four weeks of nothing are nothing to compare with", () => {
    expect(weekLoad(days(80, 40), TODAY)).toMatchObject({ week: 0, ratio: null, unknown: "nothing" });
  });

  it("knows since when somebody trains", () => {
    expect(trainingSince([])).toBeNull();
    expect(trainingSince(["2025-01-01", "2026-05-01", "2026-05-29"])).toBe("2026-05-01");
  });
});
