import { addDays, type LocalDate } from "@/lib/calendar";

/** Whoever was away longer is not asked about each day of it. */
const MOST = 2;

/**
 * The days between the last check-in and `today` that can still be remembered, the newest first, at most two; none for
 * whoever never checked in.
 */
export function missedDays(last: LocalDate | null, today: LocalDate): LocalDate[] {
  if (last === null) return [];
  return Array.from({ length: MOST }, (_, i) => addDays(today, -1 - i)).filter((date) => date > last);
}
