import { earlierOf, type LocalDate } from "@/lib/calendar";
import type { Severity } from "@/lib/engine/vocabulary";

/** What decides whether a flag is in force; all dates are the athlete's local ones. */
export type FlagDates = {
  raisedOn: LocalDate;
  /** Last date on which it holds; null without an end. */
  until: LocalDate | null;
  /** From this date on it is not in force: resolved, or ended with the membership of whoever gave it. */
  closedOn: LocalDate | null;
};

/**
 * Whether a flag is in force on a date of the athlete, `today` being the athlete's date now: from the day it was raised
 * to its last date, and not from the day on which it was closed. Every page, count and verdict asks this function.
 */
export function inForce(flag: FlagDates, on: LocalDate, today: LocalDate = on): boolean {
  // An athlete who travelled west may stand a day before the date on which the flag was raised: for them it is today.
  if (on < earlierOf(flag.raisedOn, today)) return false;
  if (flag.until !== null && on > flag.until) return false;
  return flag.closedOn === null || on < flag.closedOn;
}

const GRAVITY: Record<Severity, number> = { watch: 0, rest: 1, refer: 2 };

/** Whether one severity is graver than another. */
export const graver = (a: Severity, b: Severity) => GRAVITY[a] > GRAVITY[b];

type Weighed = { severity: Severity; order: "rest" | "easy" | null; byCoach: boolean };

/** The gravest flag first; of equals an order before a mere watch, and a coach's before the engine's. */
export function byGravity(a: Weighed, b: Weighed): number {
  return (
    GRAVITY[b.severity] - GRAVITY[a.severity] ||
    Number(b.order !== null) - Number(a.order !== null) ||
    Number(b.byCoach) - Number(a.byCoach)
  );
}

/** Whether two reasons of the engine tell of the same finding: "sore for 9 days" is the one of "sore for 8 days". */
export const sameFinding = (a: string, b: string) => bare(a) === bare(b);
const bare = (reason: string) => reason.replace(/\d+/g, "#");
