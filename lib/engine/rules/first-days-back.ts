import { isRun } from "@/lib/training/session";
import type { Finding } from "../finding";
import type { HistoryByDay } from "../record";

const SHORT_BREAK_DAYS = 10;
const LONG_BREAK_DAYS = 21;
/** After a long break, days from the first run on that stay easy. */
const EASY_DAYS = 14;
const EASY_RUNS = 2;

/**
 * Back after days without a run and without an injury: easy runs first, shorter than usual. An athlete whose history
 * knows no run at all says nothing about a break. Source: the house's, after Frandsen 2025's longest run.
 */
export function firstDaysBack(record: HistoryByDay): Finding | null {
  const ages = [...new Set(record.past.filter(({ session }) => isRun(session.sport)).map(({ age }) => age))];
  let since = 0; // Days with a run since the break that is looked at.
  let previous = 0; // Age of the last of them; 0 is today, the run to come.
  for (const age of ages) {
    const gap = age - previous;
    if (gap >= SHORT_BREAK_DAYS) {
      const long = gap >= LONG_BREAK_DAYS;
      if (long ? previous > EASY_DAYS : since >= EASY_RUNS) return null;
      return {
        rule: "first-days-back",
        variant: since > 0 ? (long ? "long-on" : "short-on") : long ? "long-first" : "short-first",
        params: { days: gap, most: mostOf(record, age, long ? 0.5 : 0.6) },
        floor: "easy",
        source: "house",
        family: "load",
      };
    }
    if (age > EASY_DAYS + LONG_BREAK_DAYS) return null;
    since++;
    previous = age;
  }
  return null;
}

/** A share of the usual run before the break, in minutes, to five. */
function mostOf(record: HistoryByDay, from: number, share: number): number {
  const minutes = record.past
    .filter(({ age, session }) => age >= from && isRun(session.sport))
    .map(({ session }) => session.durationMin)
    .sort((a, b) => a - b);
  const usual = minutes[Math.floor(minutes.length / 2)] ?? 30;
  return Math.max(10, Math.round((usual * share) / 5) * 5);
}
