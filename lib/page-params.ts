import { isDate, type LocalDate } from "@/lib/calendar";
import { wellFormed, withoutControls } from "@/lib/text";

// What an address says, read: anybody can write one, so what it does not know it takes for not given.

type Given = string | string[] | undefined;

/** The text of a parameter given once, on one line; else empty. */
export function textIn(value: Given): string {
  return typeof value === "string" ? withoutControls(wellFormed(value), { keepLineBreaks: false }) : "";
}

/** An id in lower case, or null. */
export function idIn(value: Given): string | null {
  if (typeof value !== "string") return null;
  const id = value.toLowerCase();
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null;
}

/** A local date of the calendar, or null. */
export function dateIn(value: Given): LocalDate | null {
  return isDate(value) ? value : null;
}
