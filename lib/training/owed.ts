/** Since when somebody is on a team (local date), and which dates are days off of theirs. */
export type Owing = { joinedOn?: string; off?: (date: string) => boolean };

/**
 * Whether a morning counts in a check-in rate: from the day of joining on, and not on a day off, unless it was answered all the
 * same. One rule for every figure that is held against mornings.
 */
export function isOwed(date: string, { joinedOn, off }: Owing, answered: boolean): boolean {
  if (joinedOn !== undefined && date < joinedOn) return false;
  return answered || !off?.(date);
}

/** Whether a date lies within one of these stretches, both ends included. */
export const within =
  (stretches: readonly { from: string; until: string }[]) =>
  (date: string): boolean =>
    stretches.some(({ from, until }) => from <= date && date <= until);
