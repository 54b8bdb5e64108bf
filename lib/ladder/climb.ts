import { addDays, daysBetween, type LocalDate, laterOf } from "@/lib/calendar";
import { LAST_STAGE } from "@/lib/engine/ladder";
import { type Hold, type Start, type Step, topOn } from "./events";
import { judge, type Outcome } from "./judge";
import { firstLongest, minutesOf, passesNeeded } from "./minutes";

/** Why somebody moved, or did not: the sentences are in messages, by this name. */
export type MoveCode =
  | "passed"
  | "rose"
  | "through"
  | "hold-pain"
  | "hold-raised"
  | "hold-stride"
  | "hold-unanswered"
  | "short"
  | "back-too-much"
  | "back-raised"
  | "back-still-raised"
  | "back-bone"
  | "missed"
  | "limited"
  | "stop-bone"
  | "stop-night"
  | "stop-stride"
  | "stop-failed-twice"
  | "ask-held"
  | "ask-stalled"
  | "ask-silent";

/** What happened on a date: from which stage to which, and what the sentence needs. */
export type Move = { on: LocalDate; code: MoveCode; from: number; to: number; days?: number };

/** Why somebody who has passed does not rise yet. */
export type Kept = "coach" | "top" | "two-in-seven";

/** A step whose answers may still come: the stage it was done at, whether it earns anything, was done for most of its minutes, for all of them, led back already. */
type Open = { step: Step; at: number; counts: boolean; whole: boolean; full: boolean; back: boolean };

/** A way back as the days left it. Internal to the fold; pages read `ladderOn`. */
export type Climb = {
  stage: number;
  passes: number;
  /** How often each stage was done again, and failed. */
  holds: number[];
  fails: number[];
  absences: number;
  strides: number;
  rises: LocalDate[];
  /** Passes at a stage that lasted less than they were meant to. */
  cut: number;
  /** Minutes of the longest run that passed. */
  longest: number;
  last: LocalDate;
  nextOn: LocalDate;
  open: Open[];
  kept: Kept | null;
  end: Move | null;
  moves: Move[];
};

/** So often a stage is done again or fails, fails, and a week is missed, before a person is asked. */
const MOST_HOLDS = 4;
const MOST_FAILS = 2;
const MOST_ABSENCES = 4;
/** Passes of the seventh stage that ended early, before a person is asked. */
const MOST_CUT = 6;
/** Days without a step after which the way back goes a stage back, and after which it asks for a person. */
const ABSENT_DAYS = 7;
const LONG_ABSENT_DAYS = 14;
const VERY_LONG_ABSENT_DAYS = 21;
const SILENT_DAYS = 28;
/** Days after a step that was too much: two whole ones without running. */
export const REST_DAYS = 3;
export const EVERY_OTHER_DAY = 2;
/** The share of its minutes from which a step that was cut short still counts as done. */
const WHOLE = 0.8;
const A_WEEK = 7;
/** Mornings after a step that are asked for. */
export const ANSWER_DAYS = 2;

export function begin(start: Start): Climb {
  const stage = Math.min(start.stage, topOn(start, start.on) ?? LAST_STAGE);
  return {
    stage,
    passes: 0,
    holds: new Array(LAST_STAGE + 1).fill(0),
    fails: new Array(LAST_STAGE + 1).fill(0),
    absences: 0,
    strides: 0,
    rises: [],
    cut: 0,
    longest: firstLongest(stage, start.usualMin),
    last: start.on,
    nextOn: laterOf(start.on, start.notBefore ?? start.on),
    open: [],
    kept: null,
    end: null,
    moves: [],
  };
}

/** One day: the morning's answers to earlier steps, what absence does, then the step of the day. At most one stage up. */
export function day(
  climb: Climb,
  start: Start,
  on: LocalDate,
  step: Step | null,
  holds: readonly Hold[],
): void {
  limit(climb, start, on);
  for (const open of [...climb.open]) judgeOpen(climb, start, on, open);
  if (!climb.end) absence(climb, on);
  if (!climb.end) rise(climb, start, on, holds);
  if (!climb.end && step) take(climb, start, on, step);
}

function judgeOpen(climb: Climb, start: Start, on: LocalDate, open: Open): void {
  if (climb.end) return;
  const days = daysBetween(open.step.on, on);
  const outcome = judge(open.step, start.tissue, days);
  // What led back at once may still be what stops, by its mornings.
  const seen = open.back ? days >= ANSWER_DAYS : outcome !== null && outcome.kind !== "back";
  if (seen) climb.open = climb.open.filter((one) => one !== open);
  if (outcome && (!open.back || outcome.kind === "stop")) apply(climb, on, open, outcome);
}

function apply(climb: Climb, on: LocalDate, open: Open, outcome: Outcome): void {
  const { at, counts } = open;
  if (outcome.kind === "stop") finish(climb, on, `stop-${outcome.code}`);
  else if (outcome.kind === "back") {
    open.back = true;
    goBack(climb, on, at, `back-${outcome.code}`);
  }
  // A step too soon, or of an earlier stage, tells where it hurts and earns nothing.
  else if (counts && at >= climb.stage) {
    if (outcome.kind === "hold") again(climb, on, `hold-${outcome.code}`);
    else if (!open.whole) move(climb, on, "short", climb.stage);
    else pass(climb, on, open);
  }
}

function again(climb: Climb, on: LocalDate, code: MoveCode): void {
  const held = (climb.holds[climb.stage] ?? 0) + 1;
  climb.holds[climb.stage] = held;
  if (held + (climb.fails[climb.stage] ?? 0) >= MOST_HOLDS) finish(climb, on, "ask-held");
  else move(climb, on, code, climb.stage);
}

function pass(climb: Climb, on: LocalDate, { step, full }: Open): void {
  climb.passes++;
  if (!full) climb.cut++;
  climb.longest = Math.max(climb.longest, step.minutes);
  if (climb.stage === LAST_STAGE) climb.nextOn = laterOf(climb.nextOn, addDays(step.on, A_WEEK));
  // The seventh ends with a run as long as the usual one: who always stops early would never get there.
  if (climb.stage === 7 && climb.cut >= MOST_CUT) finish(climb, on, "ask-held");
  else move(climb, on, "passed", climb.stage);
}

function goBack(climb: Climb, on: LocalDate, at: number, code: MoveCode): void {
  const failed = (climb.fails[at] ?? 0) + 1;
  climb.fails[at] = failed;
  climb.nextOn = laterOf(climb.nextOn, addDays(on, REST_DAYS));
  if (failed >= MOST_FAILS) finish(climb, on, "stop-failed-twice");
  else if (failed + (climb.holds[at] ?? 0) >= MOST_HOLDS) finish(climb, on, "ask-held");
  else move(climb, on, code, Math.max(0, Math.min(climb.stage, at - 1)));
}

/** Whole weeks without a step: one stage back, two, then where somebody begins who has not run for three weeks. */
function absence(climb: Climb, on: LocalDate): void {
  const since = climb.stage === LAST_STAGE ? laterOf(climb.last, climb.nextOn) : climb.last;
  const days = daysBetween(since, on);
  const week = days === ABSENT_DAYS;
  if (week) climb.absences++;
  if (days === SILENT_DAYS) finish(climb, on, "ask-silent");
  else if (week && climb.absences >= MOST_ABSENCES) finish(climb, on, "ask-stalled");
  else if (week || days === LONG_ABSENT_DAYS) move(climb, on, "missed", Math.max(0, climb.stage - 1), days);
  else if (days === VERY_LONG_ABSENT_DAYS) move(climb, on, "missed", Math.min(climb.stage, 1), days);
}

/** A professional who lowers the stage brings the athlete down to it. */
function limit(climb: Climb, start: Start, on: LocalDate): void {
  const top = topOn(start, on);
  if (top !== null && climb.stage > top) move(climb, on, "limited", top);
}

function rise(climb: Climb, start: Start, on: LocalDate, holds: readonly Hold[]): void {
  climb.kept = null;
  if (climb.passes < passesNeeded(climb.stage) || !longEnough(climb, start)) return;
  climb.kept = keptBy(climb, start, on, holds);
  if (climb.kept) return;
  if (climb.stage === LAST_STAGE) finish(climb, on, "through");
  else {
    climb.rises.push(on);
    move(climb, on, "rose", climb.stage + 1);
  }
}

const longEnough = (climb: Climb, { usualMin }: Start) => climb.stage !== 7 || climb.longest >= usualMin;

function keptBy(climb: Climb, start: Start, on: LocalDate, holds: readonly Hold[]): Kept | null {
  if (holds.some(({ from, until }) => from <= on && (until === null || until >= on))) return "coach";
  const top = topOn(start, on);
  if (top !== null && climb.stage >= top) return "top";
  return climb.rises.filter((day) => daysBetween(day, on) < A_WEEK).length >= 2 ? "two-in-seven" : null;
}

function take(climb: Climb, start: Start, on: LocalDate, step: Step): void {
  const counts = on >= climb.nextOn && step.stage >= climb.stage;
  climb.last = on;
  climb.nextOn = laterOf(climb.nextOn, addDays(on, climb.stage === 8 ? 1 : EVERY_OTHER_DAY));
  if (step.strideChanged) climb.strides++;
  if (climb.strides >= 2) finish(climb, on, "stop-stride");
  const due = minutesAt(climb, start);
  const [whole, full] = [step.minutes >= WHOLE * due, step.minutes >= due];
  const open = { step, at: climb.stage, counts, whole, full, back: false };
  climb.open.push(open);
  judgeOpen(climb, start, on, open);
}

function move(climb: Climb, on: LocalDate, code: MoveCode, to: number, days?: number): void {
  climb.moves.push({ on, code, from: climb.stage, to, ...(days !== undefined && { days }) });
  if (to === climb.stage) return;
  climb.stage = to;
  climb.passes = 0;
  climb.cut = 0;
  if (to < 7) climb.longest = firstLongest(to, 0);
}

function finish(climb: Climb, on: LocalDate, code: MoveCode): void {
  climb.end = { on, code, from: climb.stage, to: climb.stage };
  climb.moves.push(climb.end);
}

/** Minutes of the step that is due at this stage. */
export const minutesAt = (climb: Climb, { usualMin }: Start): number =>
  minutesOf(climb.stage, climb.longest, usualMin);
