import { addDays, instantOf, type LocalDate, localDate, localTime } from "@/lib/calendar";

/** When somebody's days start: at midnight of their zone (IANA name), or some hours after it (HH:00, up to 04:00). */
export type DayStart = { timeZone: string; dayStartsAt: string };

export const MIDNIGHT = "00:00";

/**
 * The day that counts for somebody at `now`: the wall calendar's, and before their day starts still that of the evening
 * before. An hour that the spring change skips starts the day with the next one, an hour that the autumn change repeats
 * with its first: no day begins twice.
 */
export function dayOf(now: Date, { timeZone, dayStartsAt }: DayStart): LocalDate {
  const date = localDate(now, timeZone);
  if (dayStartsAt === MIDNIGHT) return date;
  return now < instantOf(date, `${dayStartsAt}:00`, timeZone) ? addDays(date, -1) : date;
}

/** Whether a time (HH:MM) of somebody's day has passed. After midnight, while the day still counts, every time has. */
export function hasPassed(time: string, now: Date, own: DayStart): boolean {
  return localDate(now, own.timeZone) > dayOf(now, own) || localTime(now, own.timeZone) >= time;
}

/** When an athlete's day starts: at the latest of the hours that their teams have. */
export function latestStart(starts: readonly string[]): string {
  return [MIDNIGHT, ...starts].sort().at(-1) ?? MIDNIGHT;
}
