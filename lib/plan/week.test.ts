import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import type { Standing } from "./held";
import { type DayDone, stateOf, totalsOf, type WeekPlan, weekFrom } from "./week";

const TODAY = "2026-05-13";
const standing: Standing = { today: TODAY, verdict: null, orders: [], locked: null, cleared: null };
const tempo = (days: number, over: Partial<WeekPlan> = {}): WeekPlan => ({
  id: `${days}`,
  athleteId: "a",
  date: addDays(TODAY, days),
  kind: "tempo",
  minutes: 40,
  intensity: "hard",
  note: "",
  ...over,
});
const done = (over: Partial<DayDone> = {}): DayDone => ({ minutes: 0, km: 0, verdict: "train", ...over });

describe("how a planned session stands", () => {
  it.each<[string, WeekPlan, Partial<Standing>, DayDone | undefined, [left: unknown, missed: boolean]]>([
    ["to come", tempo(1), {}, undefined, [undefined, false]],
    ["today, not done yet", tempo(0), { verdict: "train" }, done(), [undefined, false]],
    ["today, called off", tempo(0), { verdict: "rest" }, done({ verdict: "rest" }), ["rest", false]],
    ["today, eased", tempo(0), { verdict: "easy" }, done({ verdict: "easy" }), ["easy", false]],
    [
      "an easy run on an easy day stays",
      tempo(0, { kind: "easy-run", intensity: "easy" }),
      { verdict: "easy" },
      done(),
      [undefined, false],
    ],
    ["to come, after a danger sign", tempo(3), { locked: TODAY }, undefined, ["care", false]],
    ["yesterday, done", tempo(-1), {}, done({ minutes: 35 }), [undefined, false]],
    [
      "yesterday, something else done on a day of rest",
      tempo(-1),
      {},
      done({ minutes: 20, verdict: "rest" }),
      [undefined, false],
    ],
    ["yesterday, not done", tempo(-1), {}, done(), [undefined, true]],
    ["yesterday, not done and no check-in", tempo(-1), {}, undefined, [undefined, true]],
    ["yesterday, called off", tempo(-1), {}, done({ verdict: "see-professional" }), ["care", false]],
    ["yesterday, eased and not done", tempo(-1), {}, done({ verdict: "easy" }), [undefined, true]],
  ])("%s", (_, plan, over, day, [left, missed]) => {
    const state = stateOf(plan, { ...standing, ...over }, day);
    expect([state.left?.change, state.missed]).toEqual([left, missed]);
  });
});

it("adds up minutes and kilometres of those shown, by day and by week", () => {
  const week = {
    days: weekFrom(addDays(TODAY, -2)),
    plans: [tempo(-1), tempo(0), tempo(0, { athleteId: "b", minutes: 60 }), tempo(9)],
    done: new Map([
      [`a ${addDays(TODAY, -1)}`, done({ minutes: 35, km: 7.5 })],
      [`b ${TODAY}`, done({ minutes: 20 })],
    ]),
  };
  const both = [{ id: "a" }, { id: "b" }];
  expect(totalsOf(week, both)).toEqual({ planned: 140, done: 55, km: 7.5 });
  expect(totalsOf(week, both, [TODAY])).toEqual({ planned: 100, done: 20, km: 0 });
  expect(totalsOf(week, [{ id: "a" }])).toEqual({ planned: 80, done: 35, km: 7.5 });
});
