import { z } from "zod";
import { instantOf } from "@/lib/calendar";
import { CellError } from "./table";

const MISSING = new Set(["", "--", "NA", "N/A", "null", "None", "-"]);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A cell as a number >= `low` and <= `high`; null where it is missing. Throws `CellError`. */
export function numberCell(
  cell: string,
  field: string,
  low = 0,
  high = 1e9,
  decimalComma = false,
): number | null {
  if (MISSING.has(cell)) return null;
  const plain = decimalComma
    ? cell.replace(/\./g, "").replace(",", ".")
    : cell.replace(/,(?=\d{3}\b)/g, "").replace(",", ".");
  const value = Number(plain.replace(/[\s']/g, ""));
  if (!Number.isFinite(value)) throw new CellError(field, `is "${short(cell)}", not a number`);
  if (value < low || value > high)
    throw new CellError(field, `is ${short(cell)}; it must be from ${low} to ${high}`);
  return value;
}

/** A cell as a duration in minutes: h:mm:ss, m:ss, or a number of `unit`. Throws `CellError`. */
export function durationCell(cell: string, field: string, unit: "s" | "min" | "h" = "min"): number | null {
  if (MISSING.has(cell)) return null;
  const clock = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?$/.exec(cell);
  if (clock) {
    const [h, m, s] = [Number(clock[1] ?? 0), Number(clock[2]), Number(clock[3])];
    return within(h * 60 + m + s / 60, cell, field);
  }
  const value = numberCell(cell, field) ?? 0;
  return within(unit === "s" ? value / 60 : unit === "h" ? value * 60 : value, cell, field);
}

function within(minutes: number, cell: string, field: string): number {
  if (minutes > 2880) throw new CellError(field, `is ${short(cell)}, more than two days`);
  return Number(minutes.toFixed(2));
}

export type DateOrder = "ymd" | "dmy" | "mdy";

/** A cell's calendar date, whatever time stands behind it. Throws `CellError`. */
export function dateCell(cell: string, field: string, order: DateOrder = "ymd"): string {
  const parts = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ,]|$)/.exec(cell);
  if (!parts) throw new CellError(field, cell ? `is "${short(cell)}", not a date` : "is missing");
  const [a, b, c] = [parts[1] ?? "", parts[2] ?? "", parts[3] ?? ""];
  const [y, m, d] = a.length === 4 ? [a, b, c] : order === "mdy" ? [c, a, b] : [c, b, a];
  return calendarDate(y, m, d, cell, field);
}

function calendarDate(y: string, m: string, d: string, cell: string, field: string): string {
  const year = y.length === 2 ? `20${y}` : y;
  const date = `${year}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`;
  if (!z.iso.date().safeParse(date).success || date < "1990")
    throw new CellError(
      field,
      `is "${short(cell)}", not a day of the calendar; check the order of day and month`,
    );
  return date;
}

/** The instant of a cell such as "Jul 1, 2025, 6:30:00 AM", in UTC. Throws `CellError`. Strava's own notation. */
export function englishInstant(cell: string, field: string): Date {
  const parts =
    /^([A-Za-z]{3})[a-z]* (\d{1,2}), (\d{4}),? ([01]?\d|2[0-3]):([0-5]\d):([0-5]\d) ?([AP]M)?$/.exec(
      cell.replace(/\u202f/g, " "),
    );
  const month = MONTHS.indexOf(parts?.[1]?.toLowerCase() ?? "");
  if (!parts || month < 0) {
    const iso = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/.test(cell)
      ? new Date(`${cell.slice(0, 19).replace(" ", "T")}Z`)
      : null;
    if (iso && !Number.isNaN(iso.getTime())) return iso;
    throw new CellError(
      field,
      `is "${short(cell)}", not a date in English; set the language of the export to English`,
    );
  }
  const hour = (Number(parts[4]) % 12) + (parts[7] === "PM" ? 12 : 0);
  const at = new Date(
    Date.UTC(
      Number(parts[3]),
      month,
      Number(parts[2]),
      parts[7] ? hour : Number(parts[4]),
      Number(parts[5]),
      Number(parts[6]),
    ),
  );
  calendarDate(String(parts[3]), String(month + 1), String(parts[2]), cell, field);
  return at;
}

/** A value moved from one scale to another and kept within it, such as 7..1 to 0..10. */
export function rescale(
  value: number,
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  const share = (value - from[0]) / (from[1] - from[0]);
  return to[0] + Math.max(0, Math.min(1, share)) * (to[1] - to[0]);
}

const short = (cell: string) => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);

/** The instant of a cell with date and time on the athlete's wall clock; null where it has a date alone. */
export function wallInstant(cell: string, date: string, timeZone: string): Date | null {
  const time = /[T ]([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?(?!\d)/.exec(cell);
  if (!time) return null;
  return instantOf(date, `${time[1]?.padStart(2, "0")}:${time[2]}:${time[3] ?? "00"}`, timeZone);
}
