import { expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { type Standing, standingOf, stillAnswers } from "./spoken";

const TODAY = "2026-05-10";
const stands = (over: Partial<Standing> = {}): Standing => ({
  verdict: "rest",
  urgency: null,
  rule: "illness",
  flags: ["f rest"],
  ...over,
});

it.each<[string, "day" | "change", number, Partial<Standing>, boolean]>([
  ["the same day", "day", 0, {}, true],
  ["the next day", "day", 1, {}, false],
  ["the next day, until something changes", "change", 1, {}, true],
  ["the next day, not answered yet", "change", 1, { verdict: null, rule: null }, true],
  ["two weeks later", "change", 14, {}, false],
  ["two weeks later less a day", "change", 13, {}, true],
  ["another verdict", "day", 0, { verdict: "see-professional" }, false],
  ["a milder verdict", "change", 1, { verdict: "easy" }, false],
  ["a doctor today", "day", 0, { urgency: "today" }, false],
  ["the same verdict for another reason", "change", 1, { rule: "gait" }, false],
  ["another flag", "day", 0, { flags: ["f rest", "g watch"] }, false],
  ["a flag that got graver", "day", 0, { flags: ["f refer"] }, false],
  ["a flag that ended", "day", 0, { flags: [] }, true],
  ["another flag before the check-in", "change", 1, { verdict: null, rule: null, flags: ["g watch"] }, false],
])("%s", (_, holds, ago, now, answers) => {
  const talk = { date: addDays(TODAY, -ago), holds, standing: stands() };
  expect(stillAnswers(talk, stands(now), TODAY)).toBe(answers);
});

it("holds for an athlete who travelled west and stands a day before", () => {
  const talk = { date: addDays(TODAY, 1), holds: "day", standing: stands() } as const;
  expect(stillAnswers(talk, stands(), TODAY)).toBe(true);
});

it("keeps what is to be compared of a row", () => {
  const flags = [{ id: "f", severity: "rest" as const, reason: "" }];
  expect(standingOf({ verdict: null, urgency: null, rule: null, flags })).toEqual({
    verdict: null,
    urgency: null,
    rule: null,
    flags: ["f rest"],
  });
});
