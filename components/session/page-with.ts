import { addDays, type LocalDate } from "@/lib/calendar";

/** So many days before today, and today itself, list their sessions on /today. */
export const LISTED_DAYS = 3;

/** The page on which a session of a local date is seen once it is saved. */
export function pageWith(date: LocalDate, today: LocalDate): string {
  return date >= addDays(today, -LISTED_DAYS) ? "/today" : `/history?day=${date}`;
}
