import { canonicalZone, perZone } from "./zone-formats";

/** A calendar date as the athlete's wall calendar shows it, `YYYY-MM-DD`. Has no time zone of its own. */
export type LocalDate = string;

const DAY_MS = 86_400_000;

/** The calendar repeats after so many years and days. */
const CYCLE = { years: 400, days: 146_097 };

/** Days since 1970-01-01 of a local date: an integer, so that differences are plain subtraction. */
export function dayNumber(date: LocalDate): number {
  // A cycle later, because Date.UTC takes the years 0 to 99 for 1900 to 1999.
  const later = Date.UTC(+date.slice(0, 4) + CYCLE.years, +date.slice(5, 7) - 1, +date.slice(8, 10));
  return Math.floor(later / DAY_MS) - CYCLE.days;
}

/** First and last date that anybody may give: beyond them a date is a slip of the finger, and weeks around it leave the calendar. */
export const FIRST_DATE = "1990-01-01";
export const LAST_DATE = "2100-12-31";

/** Whether a value is a local date that exists in the calendar, between FIRST_DATE and LAST_DATE. */
export function isDate(value: unknown): value is LocalDate {
  return (
    typeof value === "string" &&
    /^\d{4}-\d\d-\d\d$/.test(value) &&
    value >= FIRST_DATE &&
    value <= LAST_DATE &&
    fromDayNumber(dayNumber(value)) === value
  );
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

/** First day of the week that holds `date`, where weeks begin on `weekStart` (ISO 8601: Monday 1 to Sunday 7). */
export function startOfWeek(date: LocalDate, weekStart: number): LocalDate {
  const day = dayNumber(date);
  // Day 0, 1 January 1970, was a Thursday.
  return fromDayNumber(day - ((((day + 4 - weekStart) % 7) + 7) % 7));
}

/** Monday of the week that holds `date` (ISO 8601). */
export const mondayOf = (date: LocalDate): LocalDate => startOfWeek(date, 1);

/** Swedish, as Canadian English writes month first in some browsers (WebKitGTK). */
const dateIn = perZone("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit" });
/** Date and time at once: asking once takes half as long. */
const wallIn = perZone("sv-SE", {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
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

export type PartOfDay = "morning" | "afternoon" | "evening";

/** The part of the day on the wall clock of `timeZone` at the instant `at`, as people are greeted: from 3, 12 and 18 o'clock. */
export function partOfDay(at: Date, timeZone: string): PartOfDay {
  const time = localTime(at, timeZone);
  if (time >= "03:00" && time < "12:00") return "morning";
  return time >= "12:00" && time < "18:00" ? "afternoon" : "evening";
}

/** Whether the runtime knows this IANA time zone name. */
export function isTimeZone(name: string): boolean {
  return canonicalZone(name) !== null;
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
  // Shown twice, if it was shown too by the offset that held some hours before.
  const first = wall - offsetMs(new Date(instant - 3 * 3_600_000), timeZone);
  return new Date(first < instant && wall - offsetMs(new Date(first), timeZone) === first ? first : instant);
}

/** How far the wall clock of a zone is ahead of UTC at an instant, in milliseconds: whole minutes. */
function offsetMs(at: Date, timeZone: string): number {
  const minute = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
  return Date.parse(`${wallIn(timeZone).format(minute).replace(" ", "T")}:00Z`) - minute.getTime();
}

/** The later of two local dates. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a.localeCompare(b) >= 0 ? a : b;
}

/** The earlier of two local dates. */
export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a.localeCompare(b) <= 0 ? a : b;
}
