import { addDays, type LocalDate } from "@/lib/calendar";
import { type AfterSessions, afterSessions } from "./after-sessions";
import type { PatternDay, PatternSession } from "./evidence";
import { type FourWeeks, fourWeeks, type Month, month, type NamedMost, namedMost } from "./lately";
import { afterShortNights, type ShortNights, type SleepAround, sleepAroundHard } from "./nights";

export type Pattern = NamedMost | AfterSessions | SleepAround | ShortNights | Month;

/** What somebody's own data say, and on how many mornings with an answer it rests. */
export type OwnPatterns = { lately: FourWeeks; patterns: readonly Pattern[]; mornings: number };

/** So many days are looked at; before so many answers nothing is said. */
export const PATTERN_DAYS = 182;
export const LEAST_MORNINGS = 28;
const MOST_TOLD = 4;

/**
 * The plain sentences that an athlete's days carry, as codes and figures: at most four, a place that keeps coming back first,
 * then what comes after sessions and nights by how clear it is. `days` are in order of their dates. Whatever the numbers do
 * not carry is left out (see `evidence.ts`); none of it says what causes what.
 */
export function ownPatterns(
  days: readonly PatternDay[],
  sessions: readonly PatternSession[],
  today: LocalDate,
): OwnPatterns {
  const seen = days.filter(({ date }) => date > addDays(today, -PATTERN_DAYS) && date <= today);
  const mornings = seen.filter(({ soreness }) => soreness !== null).length;
  const lately = fourWeeks(seen, today);
  if (mornings < LEAST_MORNINGS) return { lately, patterns: [], mornings };
  const [clearest, second] = afterSessions(seen, sessions);
  const compared = [clearest, second, ...sleepAroundHard(seen, sessions), ...afterShortNights(seen)]
    .filter((one) => one !== undefined)
    .sort((a, b) => b.z - a.z);
  const patterns = [...namedMost(seen, today), ...compared, ...month(seen, today)];
  return { lately, patterns: patterns.slice(0, MOST_TOLD), mornings };
}
