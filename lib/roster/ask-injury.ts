import { daysBetween } from "@/lib/calendar";

/** A season is a year, or begins after so many days without a check-in. */
const SEASON_DAYS = 365;
const PAUSE_DAYS = 28;
/** Asked so lately, nobody is asked again. */
const LATELY_DAYS = 60;

/**
 * Whether an athlete is asked about injuries of the last twelve months: once at joining and at the start of a season. All
 * are local dates: of the last answer, of the check-in before today's, of today.
 */
export function asksForInjury(answered: string | null, before: string | null, today: string): boolean {
  if (answered === null) return true;
  const since = daysBetween(answered, today);
  if (since >= SEASON_DAYS) return true;
  return since >= LATELY_DAYS && before !== null && daysBetween(before, today) >= PAUSE_DAYS;
}
