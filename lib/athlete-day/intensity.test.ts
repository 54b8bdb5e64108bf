import { expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { type SplitDay, splitPeriods, trustOf } from "./intensity";

const TODAY = "2026-05-13";
const day = (ago: number, over: Partial<SplitDay> = {}): SplitDay => ({
  date: addDays(TODAY, -ago),
  sessionCount: 1,
  hrEasy: 0,
  hrModerate: 0,
  hrHard: 0,
  secondsEasy: 0,
  secondsModerate: 0,
  secondsHard: 3600,
  sessionsEasy: 0,
  sessionsModerate: 0,
  sessionsHard: 1,
  sessionsByHr: 0,
  ...over,
});
const untold = { secondsHard: 0, sessionsHard: 0 };

it("one session, or three days, are too early to be held against 80/20", () => {
  expect(splitPeriods([day(0)], TODAY)).toMatchObject([
    { name: "week", told: 1, trust: "early" },
    { name: "month", told: 1, trust: "early" },
  ]);
  expect(trustOf([day(2), day(2), day(1), day(1), day(0), day(0)], TODAY).trust).toBe("early");
  expect(trustOf([day(20), day(9), day(8), day(1), day(0)], TODAY).trust).toBe("enough");
});

it("sessions that nothing tells of are counted, and too many of them are no base", () => {
  const told = [day(20), day(9), day(8), day(1), day(0)];
  expect(trustOf([day(7, untold), ...told], TODAY)).toEqual({ told: 5, of: 6, trust: "enough" });
  expect(trustOf([day(7, untold), day(6, untold), ...told], TODAY)).toEqual({
    told: 5,
    of: 7,
    trust: "gaps",
  });
});

it("a period that would only repeat a shorter one is left out", () => {
  const names = (ago: number) => splitPeriods([day(ago), day(0)], TODAY).map(({ name }) => name);
  expect(names(20)).toEqual(["week", "month"]);
  expect(names(50)).toEqual(["week", "month", "quarter"]);
  expect(names(300)).toEqual(["week", "month", "quarter", "year"]);
});
