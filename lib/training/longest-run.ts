/** How far a single run may go beyond the longest of 30 days. Source: Frandsen 2025. */
export const BEYOND = 1.1;
/** So many days are looked back on for the longest. */
export const LONGEST_DAYS = 30;
/** So many runs, the first so many days before the long one, make a month that it can be compared with. */
const ENOUGH_RUNS = 3;
const ENOUGH_DAYS = 14;

/** Whether runs of so many days ago, each of the last 30 days, make a month to compare a run of today with. */
export const isMonthOfRuns = (daysAgo: readonly number[]): boolean =>
  daysAgo.length >= ENOUGH_RUNS && Math.max(...daysAgo) >= ENOUGH_DAYS;

/** A run, or a run-walk, beside the longest before it in the same unit: whether that is too much at once. */
export const isTooLong = (value: number, longest: number): boolean => longest > 0 && value > BEYOND * longest;
