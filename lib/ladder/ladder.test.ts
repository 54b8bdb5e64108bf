import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { entryStage } from "./entry";
import type { Hold, Start, Step } from "./events";
import { ladderOn } from "./ladder";
import { partsOf } from "./parts";

const DAY_0 = "2026-03-02";
const day = (n: number) => addDays(DAY_0, n);

const start = (over: Partial<Start> = {}): Start => ({
  on: DAY_0,
  stage: 3,
  top: null,
  tissue: "other",
  usualMin: 45,
  ...over,
});

/** A step on day n that was answered with nothing, unless said otherwise. */
const step = (n: number, over: Partial<Step> = {}): Step => ({
  on: day(n),
  stage: 3,
  minutes: (over.stage ?? 3) > 7 ? 45 : 30,
  during: 0,
  after: 0,
  strideChanged: false,
  before: 0,
  next: 0,
  second: 0,
  atNight: false,
  ...over,
});

type Case = {
  name: string;
  start?: Partial<Start>;
  steps: Step[];
  holds?: Hold[];
  /** The day it is looked at. */
  on: number;
  stage: number;
  status?: ReturnType<typeof ladderOn>["status"];
  /** The last thing that happened, and days until the next step. */
  code?: string;
  next?: number;
  held?: number;
  kept?: ReturnType<typeof ladderOn>["kept"];
};

const stages = (from: number, n: number, every = 2, at = 3) =>
  Array.from({ length: n }, (_, i) => step(from + i * every, { stage: at }));

// biome-ignore format: a table of cases
const CASES: Case[] = [
  { name: "begins with a step on its first day", steps: [], on: 0, stage: 3, status: "step", next: 0 },
  { name: "a step today is over for today", steps: [step(0)], on: 0, stage: 3, status: "off", next: 2 },
  { name: "at most every other day", steps: [step(0)], on: 1, stage: 3, status: "off", code: "passed", next: 2 },
  { name: "one pass is not enough", steps: [step(0)], on: 2, stage: 3, status: "step", next: 2 },
  { name: "two passes: the next stage, on the morning after", steps: stages(0, 2), on: 3, stage: 4, status: "off", code: "rose", next: 4 },
  { name: "not on the day of the step itself", steps: stages(0, 2), on: 2, stage: 3 },
  { name: "pain of 2 during and after passes", steps: [step(0, { during: 2, after: 2 }), step(2, { during: 2 })], on: 3, stage: 4, code: "rose" },
  { name: "as much as before next morning passes", steps: [step(0, { before: 2, next: 2 }), step(2)], on: 3, stage: 4 },
  { name: "a walk counts three days", start: { stage: 0 }, steps: stages(0, 2, 2, 0), on: 3, stage: 0, code: "passed" },
  { name: "and then the first run", start: { stage: 0 }, steps: stages(0, 3, 2, 0), on: 5, stage: 1, code: "rose" },

  { name: "3 during is done again", steps: [step(0, { during: 3 })], on: 1, stage: 3, code: "hold-pain", held: 1, next: 2 },
  { name: "5 after is done again", steps: [step(0, { after: 5 })], on: 1, stage: 3, code: "hold-pain", held: 1 },
  { name: "one more next morning waits for the second", steps: [step(0, { next: 1 })], on: 1, stage: 3, status: "off", held: 0 },
  { name: "gone on the second: done again", steps: [step(0, { next: 1, second: 0 })], on: 2, stage: 3, status: "step", code: "hold-raised", held: 1 },
  { name: "still there on the second: a stage back, and two days of rest", steps: [step(0, { next: 1, second: 1 })], on: 2, stage: 2, status: "off", code: "back-still-raised", next: 5 },
  { name: "two more next morning: a stage back", steps: [step(0, { next: 2 })], on: 1, stage: 2, code: "back-raised", next: 4 },
  { name: "6 during: a stage back at once", steps: [step(0, { during: 6 })], on: 0, stage: 2, status: "off", code: "back-too-much", next: 3 },
  { name: "a morning without an answer waits two days", steps: [step(0, { next: null })], on: 1, stage: 3, status: "off", held: 0 },
  { name: "then it is done again", steps: [step(0, { next: null })], on: 2, stage: 3, status: "step", code: "hold-unanswered", held: 1 },
  { name: "so is the hour after", steps: [step(0, { after: null })], on: 2, stage: 3, code: "hold-unanswered" },
  { name: "a changed stride is done again", steps: [step(0, { strideChanged: true })], on: 1, stage: 3, code: "hold-stride", held: 1 },
  { name: "twice it stops", steps: [step(0, { strideChanged: true }), step(2, { strideChanged: true })], on: 2, stage: 3, status: "stopped", code: "stop-stride" },
  { name: "the same stage failed twice stops", start: { stage: 2 }, steps: [step(0, { stage: 2, during: 6 }), step(3, { stage: 1 }), step(5, { stage: 1 }), step(7, { stage: 2, during: 6 })], on: 7, stage: 2, status: "stopped", code: "stop-failed-twice" },
  { name: "a stage done again four times asks", steps: [0, 2, 4, 6].map((n) => step(n, { during: 3 })), on: 7, stage: 3, status: "asks", code: "ask-held", held: 4 },
  { name: "too much after three times again asks, too", steps: [...[0, 2, 4].map((n) => step(n, { during: 3 })), step(6, { during: 6 })], on: 6, stage: 3, status: "asks", code: "ask-held" },
  { name: "pain at night stops", steps: [step(0, { atNight: true })], on: 1, stage: 3, status: "stopped", code: "stop-night" },
  { name: "back at the lowest stage stays there", start: { stage: 0 }, steps: [step(0, { stage: 0, during: 6 })], on: 0, stage: 0, code: "back-too-much" },

  { name: "over a bone 1 is a stage back", start: { tissue: "bone" }, steps: [step(0, { during: 1 })], on: 0, stage: 2, code: "back-bone", next: 3 },
  { name: "over a bone 2 next morning is a stage back", start: { tissue: "bone" }, steps: [step(0, { next: 2 })], on: 1, stage: 2, code: "back-bone" },
  { name: "over a bone it stops at 3", start: { tissue: "bone" }, steps: [step(0, { during: 3 })], on: 0, stage: 3, status: "stopped", code: "stop-bone" },
  { name: "over a bone it stops at 3 an hour after", start: { tissue: "bone" }, steps: [step(0, { after: 3 })], on: 0, stage: 3, status: "stopped", code: "stop-bone" },
  { name: "over a bone what led back may still stop, next morning", start: { tissue: "bone" }, steps: [step(0, { during: 1, next: 3 })], on: 1, stage: 2, status: "stopped", code: "stop-bone" },
  { name: "over a bone nothing at all passes", start: { tissue: "bone" }, steps: stages(0, 2), on: 3, stage: 4, code: "rose" },

  { name: "a week without a step: one back", steps: [step(0)], on: 7, stage: 2, status: "step", code: "missed" },
  { name: "not after six days", steps: [step(0)], on: 6, stage: 3 },
  { name: "two weeks: two back", steps: [step(0)], on: 14, stage: 1 },
  { name: "three weeks: as after three weeks without a run", start: { stage: 6 }, steps: [], on: 21, stage: 1 },
  { name: "four weeks: asks", steps: [step(0)], on: 28, stage: 1, status: "asks", code: "ask-silent" },
  { name: "a fourth missed week asks", steps: [0, 8, 16, 24].map((n) => step(n, { during: 2 })), on: 31, stage: 0, status: "asks", code: "ask-stalled" },
  { name: "a missed week takes the passes of the stage with it", steps: [step(0), step(8, { stage: 2 })], on: 9, stage: 2, code: "passed" },

  { name: "the coach holds", steps: stages(0, 2), holds: [{ from: day(1), until: day(6) }], on: 5, stage: 3, status: "step", kept: "coach" },
  { name: "and lets go", steps: stages(0, 2), holds: [{ from: day(1), until: day(4) }], on: 5, stage: 4, code: "rose" },
  { name: "a hold without an end", steps: stages(0, 4), holds: [{ from: day(1), until: null }], on: 7, stage: 3, kept: "coach" },
  { name: "never beyond the professional's stage", start: { top: 3 }, steps: stages(0, 4), on: 8, stage: 3, status: "step", kept: "top" },
  { name: "nor at its beginning", start: { stage: 5, top: 2 }, steps: [], on: 0, stage: 2 },
  { name: "a step too soon earns nothing", steps: [step(0), step(1)], on: 3, stage: 3, status: "step" },
  { name: "but tells where it hurts", steps: [step(0), step(1, { during: 6 })], on: 1, stage: 2, code: "back-too-much" },
  { name: "a step of an earlier stage earns nothing", steps: [step(0), step(2, { stage: 2 })], on: 3, stage: 3 },
  { name: "two steps of a day are one, the worse", steps: [step(0), step(0, { during: 3 })], on: 1, stage: 3, code: "hold-pain" },
  { name: "before its first day it stands at its beginning", steps: [], on: -1, stage: 3, status: "step" },

  { name: "a step that was cut short earns nothing and costs nothing", steps: [step(0, { minutes: 20 }), step(2)], on: 3, stage: 3, code: "passed", held: 0 },
  { name: "most of it is done", steps: [step(0, { minutes: 24 }), step(2)], on: 3, stage: 4, code: "rose" },
  { name: "a professional lowers the stage", start: { stage: 5, tops: [{ from: day(3), top: 2 }] }, steps: [], on: 3, stage: 2, code: "limited" },
  { name: "and raises it at the next visit", start: { stage: 3, top: 3, tops: [{ from: day(4), top: null }] }, steps: [step(0), step(2)], on: 4, stage: 4, code: "rose" },
  { name: "the seventh always cut short asks", start: { stage: 7, usualMin: 60 }, steps: Array.from({ length: 6 }, (_, i) => step(i * 2, { stage: 7, minutes: 30 })), on: 11, stage: 7, status: "asks", code: "ask-held" },
  { name: "five times it does not yet", start: { stage: 7, usualMin: 60 }, steps: Array.from({ length: 5 }, (_, i) => step(i * 2, { stage: 7, minutes: 30 })), on: 9, stage: 7, code: "passed" },
  { name: "the eighth is on two days running", start: { stage: 8 }, steps: [step(0, { stage: 8 })], on: 1, stage: 8, status: "step", next: 1 },
  { name: "the eighth leads to the ninth", start: { stage: 8 }, steps: [step(0, { stage: 8 }), step(1, { stage: 8 })], on: 2, stage: 9, code: "rose" },
  { name: "the ninth: a week between", start: { stage: 9 }, steps: [step(0, { stage: 9 })], on: 6, stage: 9, status: "off", next: 7 },
  { name: "a week between is no week missed", start: { stage: 9 }, steps: [step(0, { stage: 9 })], on: 7, stage: 9, status: "step" },
  { name: "nobody is through who has a limit, were it the last stage", start: { stage: 9, top: 9 }, steps: [step(0, { stage: 9 }), step(7, { stage: 9 })], on: 15, stage: 9, status: "step", kept: "top" },
  { name: "then the plan", start: { stage: 9 }, steps: [step(0, { stage: 9 }), step(7, { stage: 9 })], on: 8, stage: 9, status: "through", code: "through" },
];

describe("the way back", () => {
  for (const { name, steps, holds = [], on, ...expected } of CASES)
    it(name, () => {
      const ladder = ladderOn(start(expected.start), steps, holds, day(on));
      expect(ladder.stage).toBe(expected.stage);
      if (expected.status) expect(ladder.status).toBe(expected.status);
      if (expected.code) expect(ladder.moves.at(-1)?.code).toBe(expected.code);
      if (expected.next !== undefined) expect(ladder.nextOn).toBe(day(expected.next));
      if (expected.held !== undefined) expect(ladder.held).toBe(expected.held);
      if (expected.kept) expect(ladder.kept).toBe(expected.kept);
    });

  it("the seventh grows by five minutes, never by more than a tenth, to the usual easy run", () => {
    const minutes: number[] = [];
    const steps: Step[] = [];
    for (let n = 0; n < 30; n += 2) {
      const ladder = ladderOn(start({ stage: 7, usualMin: 50 }), steps, [], day(n));
      if (ladder.stage > 7) break;
      minutes.push(ladder.minutes);
      steps.push(step(n, { stage: 7, minutes: ladder.minutes }));
    }
    expect(minutes).toEqual([33, 36, 39, 42, 46, 50]);
    expect(ladderOn(start({ stage: 7, usualMin: 50 }), steps, [], day(13))).toMatchObject({
      stage: 8,
      minutes: 50,
    });
  });

  it.each([8, 9])("stage %s given first is no longer than forty minutes, whatever was usual", (stage) => {
    for (const [usualMin, minutes] of [
      [90, 40],
      [35, 35],
      [20, 30],
    ] as const)
      expect(ladderOn(start({ stage, usualMin }), [], [], day(0)).minutes).toBe(minutes);
  });

  it("two stages in seven days are the most", () => {
    const steps = [
      step(0, { stage: 7 }),
      step(2, { stage: 7 }),
      step(4, { stage: 8 }),
      step(5, { stage: 8 }),
    ];
    const at = (n: number, over: Partial<Start> = {}) =>
      ladderOn(start({ stage: 7, usualMin: 30, ...over }), [...steps, step(7, { stage: 9 })], [], day(n));
    expect(at(3).stage).toBe(8);
    expect(at(6).stage).toBe(9);
    const early = [step(0), step(2), ...stages(4, 2, 2, 4), ...stages(8, 2, 2, 5)];
    const rises = ladderOn(start(), early, [], day(12)).moves.filter(({ code }) => code === "rose");
    expect(rises.map(({ on }) => on)).toEqual([day(3), day(7), day(11)]);
  });

  it("an answer that was corrected gives another way", () => {
    const given = (next: number) => ladderOn(start(), [step(0, { next }), step(2)], [], day(3)).stage;
    expect(given(0)).toBe(4);
    expect(given(2)).toBe(2);
  });
});

it.each([
  [null, "other", 1],
  [40, "other", 1],
  [21, "other", 1],
  [20, "other", 3],
  [10, "other", 3],
  [9, "other", 5],
  [4, "other", 5],
  [3, "other", null],
  [40, "bone", 0],
  [2, "bone", 0],
] as const)("%s days without a run, %s: begins at %s", (days, tissue, stage) =>
  expect(entryStage(days, tissue)).toBe(stage),
);

describe("the stretches of a step", () => {
  it("are as long as the step", () => {
    for (let stage = 0; stage <= 9; stage++)
      expect(partsOf(stage, 30).reduce((sum, { seconds }) => sum + seconds, 0)).toBe(30 * 60);
  });
  it("are cut off where less is allowed: day 1 after illness is 15 minutes at every stage", () => {
    for (let stage = 0; stage <= 9; stage++)
      expect(partsOf(stage, 15).reduce((sum, { seconds }) => sum + seconds, 0)).toBe(15 * 60);
    expect(partsOf(1, 7).map(({ seconds }) => seconds)).toEqual([60, 240, 60, 60]);
  });
  it("six times three minutes of running and two of walking", () => {
    const parts = partsOf(3, 30);
    expect(parts).toHaveLength(12);
    expect(parts.slice(0, 2)).toEqual([
      { gait: "run", seconds: 180 },
      { gait: "walk", seconds: 120 },
    ]);
  });
});
