/** Reports of the outcome by day number; null where the athlete said nothing. */
export type Outcomes = ReadonlyMap<number, boolean | null>;

const FREE_DAYS = 14;
const WITHIN_DAYS = 7;

/** No report of the outcome in the 14 days before. */
export function free(outcomes: Outcomes, day: number): boolean {
  for (let back = 1; back <= FREE_DAYS; back++) if (outcomes.get(day - back)) return false;
  return true;
}

/** First days of episodes: after 14 free days, at least two reports within a week. A single report is none. */
export function startsOf(outcomes: Outcomes): number[] {
  const reports = [...outcomes]
    .filter(([, yes]) => yes)
    .map(([day]) => day)
    .sort((a, b) => a - b);
  return reports.filter((day, i) => {
    const second = reports[i + 1];
    return free(outcomes, day) && second !== undefined && second - day < WITHIN_DAYS;
  });
}
