import { canonicalZone, perZone } from "./zone-formats";

/** A calendar date as the athlete's wall calendar shows it, `YYYY-MM-DD`. Has no time zone of its own. */
export type LocalDate = string;

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of a local date: an integer, so that differences are plain subtraction. */
export function dayNumber(date: LocalDate): number {
  return Math.floor(Date.UTC(+date.slice(0, 4), +date.slice(5, 7) - 1, +date.slice(8, 10)) / DAY_MS);
}

/** The local date of a day number. Inverse of `dayNumber`. */
export function fromDayNumber(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** `date` moved by whole calendar days; never affected by clock changes. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Monday of the week that holds `date` (ISO 8601). */
export function mondayOf(date: LocalDate): LocalDate {
  const day = dayNumber(date);
  return fromDayNumber(day - ((((day + 3) % 7) + 7) % 7));
}

const dateIn = perZone("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });
const timeIn = perZone("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/**
 * The date on the wall calendar of `timeZone` (IANA name) at the instant `at`.
 * Throws RangeError for an unknown zone; check with `isTimeZone` first.
 */
export function localDate(at: Date, timeZone: string): LocalDate {
  return dateIn(timeZone).format(at);
}

/** The time of day on the wall clock of `timeZone` at the instant `at`, HH:MM on 24 hours. */
export function localTime(at: Date, timeZone: string): string {
  return timeIn(timeZone).format(at);
}

/** Whether the runtime knows this IANA time zone name. */
export function isTimeZone(name: string): boolean {
  return canonicalZone(name) !== null;
}

const shortForm = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  timeZone: "UTC",
});

/** A local date in words, such as "Sun 10 May". */
export function inWords(date: LocalDate): string {
  return shortForm.format(dayNumber(date) * DAY_MS).replace(",", "");
}

/** A local date in words without the day of the week, such as "10 May": for axes. */
export function inShort(date: LocalDate): string {
  return inWords(date).slice(4);
}

/**
 * The instant at which the wall clock of `timeZone` shows this date and time (HH:MM:SS). A time that the spring change
 * skips is an hour later, one that the autumn change repeats is its first.
 */
export function instantOf(date: LocalDate, time: string, timeZone: string): Date {
  const wall = Date.parse(`${date}T${time}Z`);
  let instant = wall - offsetMs(new Date(wall), timeZone);
  const again = wall - offsetMs(new Date(instant), timeZone);
  // Two looks settle every zone but the hour of a clock change.
  if (again !== instant) instant = Math.max(again, wall - offsetMs(new Date(again), timeZone));
  return new Date(instant);
}

/** How far the wall clock of a zone is ahead of UTC at an instant, in milliseconds: whole minutes. */
function offsetMs(at: Date, timeZone: string): number {
  const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
  return Date.parse(`${localDate(minute, timeZone)}T${localTime(minute, timeZone)}:00Z`) - minute.getTime();
}

/** The earlier of two local dates. */
export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a.localeCompare(b) <= 0 ? a : b;
}
