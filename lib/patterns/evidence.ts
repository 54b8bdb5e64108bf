import { addDays, type LocalDate } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import type { Compared } from "./compare";

/** What of a day the patterns read. */
export type PatternDay = {
  date: LocalDate;
  /** 0..10; null without a check-in. */
  soreness: number | null;
  sites: CheckIn["sites"] | null;
  /** Of the night that ended that morning. */
  sleepHours: number | null;
};
export type PatternSession = { date: LocalDate; kind: string; rpe: number | null };

/**
 * What a sentence about somebody's own data must carry. A dozen kinds of session on three mornings are compared, so chance
 * alone must hardly make the difference (z 3 is once in 740), it must be one that is felt, and rest on enough mornings.
 */
export const LEAST_Z = 3;
export const LEAST_SESSIONS = 6;
export const LEAST_NIGHTS = 8;
export const LEAST_OTHERS = 14;
/** Points of soreness; hours of sleep. */
export const LEAST_POINTS = 1;
export const LEAST_HOURS = 0.4;

/** Other mornings count only so near, in days: a sore month is not held against the sessions that it had. */
const NEAR = 10;

/** Whether a difference is large enough, at least `least` in its unit, certain enough and rests on enough. */
export function carries(
  { mean, other, n, others, z }: Compared,
  least: number,
  fewest: number,
  way: 1 | -1 = 1,
): boolean {
  return way * (mean - other) >= least && way * z >= LEAST_Z && n >= fewest && others >= LEAST_OTHERS;
}

/** The dates that lie within ten days of any of these. */
export function nearTo(dates: Iterable<LocalDate>): ReadonlySet<LocalDate> {
  const near = new Set<LocalDate>();
  for (const date of dates) for (let i = -NEAR; i <= NEAR; i++) near.add(addDays(date, i));
  return near;
}
