import type { Finding } from "../finding";
import type { Day, Record42 } from "../record";

/** Soreness that stays beyond the usual course of 3-5 days, and at most a week. Source: Cheung 2003. */
export function slowCourse(record: Record42, at: number): Finding | null {
  const limit =
    record.clearedAge !== null && record.clearedAge >= at ? record.clearedAge : record.days.length;
  const run = soreDaysInARow(record.days, at, limit);
  if (run < 5) return null;
  const refer = run >= 8;
  return {
    rule: "slow-course",
    floor: refer ? "see-professional" : "cross-train",
    raise: refer ? "refer" : "watch",
    short: `sore for ${run} days in a row`,
    text: refer
      ? `Soreness of 3 or more on ${run} days in a row. Training soreness clears within a week: have this one examined.`
      : `Soreness of 3 or more on ${run} days in a row. Training soreness usually improves in 3 to 5 days: leave running out until it does.`,
    source: "cheung-2003",
  };
}

/** Days with soreness >= 3 up to and including `at`; one missed check-in does not break the run, nor counts. */
export function soreDaysInARow(days: readonly (Day | undefined)[], at: number, limit: number): number {
  let run = 0;
  let missed = 0;
  for (let age = at; age < limit; age++) {
    const day = days[age];
    if (!day) {
      missed++;
      if (missed > 1) break;
      continue;
    }
    if (day.soreness < 3) break;
    missed = 0;
    run++;
  }
  return run;
}
