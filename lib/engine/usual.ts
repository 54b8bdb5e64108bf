import { baseline } from "@/lib/training/baseline";
import { FEW_ANSWERS, USUAL_SORENESS } from "@/lib/training/usual-mornings";
import type { Day } from "./day";

/** The athlete's own usual soreness, and how far it is trusted. */
export type UsualSoreness = {
  /** Mean of the answers, 0..10. */
  mean: number;
  /** Answers it rests on. */
  n: number;
  /** How far it is trusted: 0 with few answers, 1 with enough. */
  weight: number;
  /** What of today's number is usual and so not news: 0..3. */
  subtract: number;
};

/**
 * The mean soreness of the 35 days that ended a week before the day `at`. What exceeds 2 is subtracted, at most 3; its
 * weight grows evenly from none at 7 answers to full at 21, so that no single day moves a verdict by two steps.
 * null where there is no answer.
 */
export function usualSoreness(days: readonly (Day | undefined)[], at = 0): UsualSoreness | null {
  const { from, to, enough } = USUAL_SORENESS;
  const values: number[] = [];
  for (let age = at + from; age <= at + to && age < days.length; age++) {
    const day = days[age];
    if (day) values.push(day.soreness);
  }
  const base = baseline(values);
  if (!base) return null;
  const weight = Math.min(1, Math.max(0, (base.n - FEW_ANSWERS) / (enough - FEW_ANSWERS)));
  return { mean: base.mean, n: base.n, weight, subtract: weight * Math.min(3, Math.max(0, base.mean - 2)) };
}
