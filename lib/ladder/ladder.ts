import { addDays, type LocalDate, laterOf } from "@/lib/calendar";
import { begin, type Climb, day, type Kept, type Move, minutesAt } from "./climb";
import type { Hold, Start, Step } from "./events";
import { passesNeeded } from "./minutes";

/** Where somebody on the way back stands on a date. */
export type Ladder = {
  /** 0..9 */
  stage: number;
  /** Minutes of the step that is due, or of the next one. */
  minutes: number;
  /**
   * `step`: one may be done today; `off`: a day between; `waiting`: the last one is not answered yet; `stopped`: a professional
   * is to look; `asks`: a person is to say how it goes on; `through`: the plan.
   */
  status: "step" | "off" | "waiting" | "stopped" | "asks" | "through";
  /** The date of the next step; null once it is over. */
  nextOn: LocalDate | null;
  /** Steps of this stage that passed, and that must. */
  passes: number;
  needed: number;
  /** How often this stage was done again. */
  held: number;
  /** Who or what keeps the athlete from rising although they have passed. */
  kept: Kept | null;
  /** The latest step of the last two days, whose answers may still come. */
  answering: Step | null;
  /** What happened, oldest first. */
  moves: readonly Move[];
};

/**
 * Where a way back stands on `today`, from how it began, the steps done and the coach's holds, in any order. Pure: a corrected answer gives
 * another way. Of two steps of one day the worse counts. Before its first day it stands at its beginning.
 * Structure after Warden 2021, George 2024 and Silbernagel 2007; the minutes and limits are the house's.
 */
export function ladderOn(
  start: Start,
  steps: readonly Step[],
  holds: readonly Hold[],
  today: LocalDate,
): Ladder {
  const climb = begin(start);
  const byDay = new Map<LocalDate, Step>();
  for (const step of steps) byDay.set(step.on, worse(byDay.get(step.on), step));
  const last = laterOf(today, start.on);
  for (let on = start.on; on <= last && !climb.end; on = addDays(on, 1))
    day(climb, start, on, byDay.get(on) ?? null, holds);
  const recent = [last, addDays(last, -1), addDays(last, -2)].flatMap((on) => byDay.get(on) ?? []);
  return {
    stage: climb.stage,
    minutes: minutesAt(climb, start),
    status: statusOf(climb, last, byDay.has(last)),
    nextOn: climb.end ? null : laterOf(climb.nextOn, byDay.has(last) ? addDays(last, 1) : last),
    passes: climb.passes,
    needed: passesNeeded(climb.stage),
    held: climb.holds[climb.stage] ?? 0,
    kept: climb.end ? null : climb.kept,
    answering: recent[0] ?? null,
    moves: climb.moves,
  };
}

function statusOf(climb: Climb, today: LocalDate, done: boolean): Ladder["status"] {
  if (climb.end) {
    if (climb.end.code === "through") return "through";
    return climb.end.code.startsWith("stop-") ? "stopped" : "asks";
  }
  if (done || today < climb.nextOn) return "off";
  return climb.open.length > 0 ? "waiting" : "step";
}

/** Of two steps of a day what was worst of both. */
function worse(one: Step | undefined, other: Step): Step {
  if (!one) return other;
  const most = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));
  return {
    ...one,
    stage: Math.min(one.stage, other.stage),
    during: Math.max(one.during, other.during),
    after: most(one.after, other.after),
    next: most(one.next, other.next),
    second: most(one.second, other.second),
    before: least(one.before, other.before),
    strideChanged: one.strideChanged || other.strideChanged,
    atNight: one.atNight || other.atNight,
  };
}

const least = (a: number | null, b: number | null) => (a === null || b === null ? null : Math.min(a, b));
