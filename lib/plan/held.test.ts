import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { heldOn, type Standing, stoppedIn } from "./held";

const TODAY = "2026-05-13"; // a Wednesday
const at = (days: number) => addDays(TODAY, days);
const free: Standing = { today: TODAY, verdict: null, orders: [], locked: null, cleared: null };
const order = (order: "rest" | "easy", days: number, over = {}) => ({
  order,
  raisedOn: at(-1),
  until: at(days),
  closedOn: null,
  ...over,
});

describe("what stands already for a date", () => {
  it.each<[string, Partial<Standing>, [today: unknown, tomorrow: unknown, inAWeek: unknown]]>([
    ["nothing", {}, [null, null, null]],
    ["today's verdict is today's", { verdict: "rest" }, ["rest", null, null]],
    ["an order until its date", { orders: [order("rest", 1)] }, ["rest", "rest", null]],
    ["of two the stricter", { orders: [order("easy", 9), order("rest", 1)] }, ["rest", "rest", "easy"]],
    ["a resolved one no more", { orders: [order("rest", 9, { closedOn: TODAY })] }, [null, null, null]],
    [
      "a verdict stricter than the order",
      { verdict: "see-professional", orders: [order("easy", 1)] },
      ["see-professional", "easy", null],
    ],
    [
      "a danger sign until somebody has looked",
      { locked: at(-20) },
      ["see-professional", "see-professional", "see-professional"],
    ],
    [
      "one that somebody looked at",
      { locked: at(-20), cleared: { date: at(-20), until: at(-1), easy: false } },
      [null, null, null],
    ],
    [
      "a later one",
      { locked: at(-2), cleared: { date: at(-3), until: at(9), easy: false } },
      ["see-professional", "see-professional", "see-professional"],
    ],
    [
      "a clearance for what is easy, until its date",
      { cleared: { date: at(-3), until: at(1), easy: true } },
      ["easy", "easy", null],
    ],
  ])("%s", (_, over, [today, tomorrow, inAWeek]) => {
    const standing = { ...free, ...over };
    expect([0, 1, 7].map((days) => heldOn(standing, at(days)))).toEqual([today, tomorrow, inAWeek]);
  });
});

describe("who should not run in a week", () => {
  const next = at(5); // the Monday after
  it.each<[string, Partial<Standing>, string, unknown]>([
    ["nobody knows of anything", {}, next, null],
    ["an easy day is no stop", { verdict: "easy", orders: [order("easy", 20)] }, next, null],
    ["whoever should not run today is asked about", { verdict: "rest" }, next, "rest"],
    ["an order that ends before", { orders: [order("rest", 4)] }, next, null],
    ["an order that reaches into it", { orders: [order("rest", 5)] }, next, "rest"],
    ["days of the running week that are over do not count", { orders: [order("rest", -1)] }, at(-2), null],
    ["a danger sign", { locked: at(-1) }, next, "see-professional"],
  ])("%s", (_, over, first, stopped) => {
    expect(stoppedIn({ ...free, ...over }, first)).toBe(stopped);
  });
});
