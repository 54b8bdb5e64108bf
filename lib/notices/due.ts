import { addDays, localDate, localTime, mondayOf } from "@/lib/calendar";

/** So many minutes after its time a message of the day is still sent; a server that was down for longer sends none that day. */
export const LATE_MIN = 120;

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/**
 * The local date for which a message due daily at `at` (HH:MM on the person's clock) is to be sent at `now`; null where it is not its
 * time. Where the clock jumps over it, it is due at the first minute after; an hour that comes twice is the same date twice.
 */
export function dueOn(at: string, now: Date, timeZone: string): string | null {
  const late = minutesOf(localTime(now, timeZone)) - minutesOf(at);
  return late >= 0 && late <= LATE_MIN ? localDate(now, timeZone) : null;
}

/** The same once a week, on Mondays: the Monday. */
export function dueOnMonday(at: string, now: Date, timeZone: string): string | null {
  const date = dueOn(at, now, timeZone);
  return date !== null && mondayOf(date) === date ? date : null;
}

/** The last whole week before a Monday: its first and last date. */
export const weekBefore = (monday: string) => ({ from: addDays(monday, -7), to: addDays(monday, -1) });
