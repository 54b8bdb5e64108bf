import { describe, expect, it } from "vitest";
import { decide } from "./decide";
import { daysAgo, type InputOver, input } from "./fixtures";
import type { AssessmentInput } from "./input";
import { outcomeOf } from "./outcome";
import type { Verdict } from "./vocabulary";

const step = (stage: number): { ladder: AssessmentInput["ladder"] } => ({
  ladder: { stage, minutes: 30, status: "step", since: daysAgo(12), nextOn: null },
});
const easyOrder = { coachOrder: { kind: "easy" as const, until: daysAgo(-2) } };
const cold = { checkIn: { illness: "above-neck" as const } };

type Case = {
  name: string;
  given: InputOver;
  verdict: Verdict;
  instead: string;
  headline: string;
  why: string;
};

// biome-ignore format: a table of cases
const CASES: Case[] = [
  { name: "the last step alone", given: step(9), verdict: "easy", instead: "ladder-step", headline: "step", why: "return-ladder" },
  { name: "a coach's easy order stands against the last step", given: { ...step(9), ...easyOrder }, verdict: "easy", instead: "easy-run", headline: "easy", why: "coach-order" },
  { name: "so does a cold", given: { ...step(9), ...cold }, verdict: "easy", instead: "easy-run", headline: "easy", why: "illness" },
  { name: "so do sore legs", given: { ...step(9), checkIn: { soreness: 3 } }, verdict: "easy", instead: "easy-run", headline: "easy", why: "soreness-band" },
  { name: "an easier stage is easy enough for an easy order", given: { ...step(8), ...easyOrder }, verdict: "easy", instead: "ladder-step", headline: "step", why: "return-ladder" },
  { name: "a clearance for the last stage gives way to a cold, too", given: { ...cold, coachOrder: { kind: "cleared", until: daysAgo(-9), allows: "ladder", stage: 9 } }, verdict: "easy", instead: "easy-run", headline: "easy", why: "illness" },
  { name: "the walk of the beginning", given: step(0), verdict: "cross-train", instead: "ladder-step", headline: "step", why: "return-ladder" },
  { name: "three cautions are more than the walk", given: { ...step(0), checkIn: { soreness: 3, sleepHours: 4, illness: "above-neck" } }, verdict: "cross-train", instead: "no-impact", headline: "cross-train", why: "many-cautions" },
];

describe("what the way back's step says beside other reasons", () => {
  for (const { name, given, verdict, instead, headline, why } of CASES)
    it(name, () => {
      const told = input(given);
      const outcome = outcomeOf(decide(told), told);
      expect(outcome.verdict).toBe(verdict);
      expect(outcome.instead.code).toBe(instead);
      expect([outcome.headline.code, outcome.headline.why?.rule]).toEqual([headline, why]);
    });
});
