import { isAfternoon, monthNamed } from "../words/months";
import { CellError } from "./cell-error";
import { short } from "./short";

export type DateOrder = "ymd" | "dmy" | "mdy";

/** A day and what the cell says of its time. */
export type Told = {
  /** YYYY-MM-DD. */
  date: string;
  /** HH:MM:SS on the clock; null where the cell has a day alone. */
  time: string | null;
  /** Minutes the clock is ahead of UTC, where the cell says so itself. */
  offsetMin: number | null;
};

type Day = { year: number; month: number; day: number; length: number };

const WEEKDAY = /^\p{L}{2,12}[.,]+\s*(?=\d)|^\p{L}{2,12}\s+(?=\d{1,2}[./-])/u;
const ISO = /^(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})\.?(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|[T\s])/;
const NUMBERS = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/;
const DAY_FIRST =
  /^(?:[\p{L}-]+[.,]*\s+){0,2}(\d{1,2})(?:\.|\s?(?:st|nd|rd|th|er|º|°)(?!\p{L}))?\s*(?:-|\bde\b|\bof\b|\bd['’])?\s*(\p{L}+)\.?,?\s*(?:-|\bde\b|\bdel\b)?\s*(\d{4})(?!\d)/iu;
const MONTH_FIRST = /^(?:\p{L}+,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu;
const YEAR_FIRST = /^(\d{4})\.?,?\s*(\p{L}+)\.?\s*(\d{1,2})\.?(?!\d)/u;
const TIME =
  /^[^\d]{0,12}?(\p{L}{1,2}\.?\s?\p{L}?\.?\s+)?(\d{1,2})\s?[:.h]\s?(\d{2})(?:\s?min)?(?:[:. ]\s?(\d{2})(?:[.,]\d+)?(?:\s?s\b)?)?\s*(\p{L}\.?\s?\p{L}\.?)?(Z|\s?[+-]\d{2}:?\d{2})?/iu;

/**
 * The day, and the time where there is one, of a cell as any service or spreadsheet writes it: "2026-05-09 06:30:00",
 * "May 9, 2026, 6:30:00 AM", "9 de mai. de 2026, 06:30", "09.05.2026, 06:30:00", "9. maj 2026 06.30.00", "2026. máj. 9.
 * 6:30:00". The order is for numbers that do not tell themselves. Throws `CellError`.
 */
export function readMoment(cell: string, field: string, order: DateOrder): Told {
  const text = cell
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .replace(/^'/, "")
    .trim();
  if (!text) throw new CellError(field, "cell.missing");
  const bare = ISO.test(text) || COMPACT.test(text) ? text : text.replace(WEEKDAY, "");
  const day = named(text) ?? named(bare) ?? numbered(bare, order);
  if (!day) throw new CellError(field, "cell.notDate", { cell: short(cell) });
  const date = calendarDate(day, cell, field);
  const rest = (day.from === "bare" ? bare : text).slice(day.length);
  return { date, ...timeOf(rest, cell, field) };
}

function named(text: string): (Day & { from: "text" | "bare" }) | null {
  for (const [pattern, y, m, d] of [
    [DAY_FIRST, 3, 2, 1],
    [MONTH_FIRST, 3, 1, 2],
    [YEAR_FIRST, 1, 2, 3],
  ] as const) {
    const parts = pattern.exec(text);
    const month = parts && monthNamed(parts[m] ?? "");
    if (parts && month)
      return { year: Number(parts[y]), month, day: Number(parts[d]), length: parts[0].length, from: "text" };
  }
  return null;
}

function numbered(text: string, order: DateOrder): (Day & { from: "text" | "bare" }) | null {
  const year = ISO.exec(text) ?? COMPACT.exec(text);
  if (year) {
    const [whole, y, m, d] = year;
    return { year: Number(y), month: Number(m), day: Number(d), length: whole.length, from: "bare" };
  }
  const serial = serialDay(text);
  if (serial) return serial;
  const parts = NUMBERS.exec(text);
  if (!parts) return null;
  const [whole, a, , b, y = ""] = parts;
  const [day, month] = order === "mdy" ? [b, a] : [a, b];
  const century = y.length === 2 ? (Number(y) > 80 ? 1900 : 2000) : 0;
  return {
    year: Number(y) + century,
    month: Number(month),
    day: Number(day),
    length: whole.length,
    from: "bare",
  };
}

const SERIAL = /^\d{5}(?:\.0+)?$/;
/** Of spreadsheets, days since 1900: what a date is where its format was lost, 1990 to 2100. */
const SERIALS = { first: 32_874, last: 73_050, of1970: 25_569 };

function serialDay(text: string): (Day & { from: "text" | "bare" }) | null {
  const serial = SERIAL.test(text) ? Number(text) : 0;
  if (serial < SERIALS.first || serial > SERIALS.last) return null;
  const at = new Date((serial - SERIALS.of1970) * 86_400_000);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    length: text.length,
    from: "bare",
  };
}

function calendarDate({ year, month, day }: Day, cell: string, field: string): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const date = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  if (!isDay(date) || date < "1990") throw new CellError(field, "cell.notDay", { cell: short(cell) });
  return date;
}

/** Whether the calendar has the day: 31 February it has not. */
function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

function timeOf(rest: string, cell: string, field: string): Pick<Told, "time" | "offsetMin"> {
  const parts = TIME.exec(rest);
  if (!parts) return { time: null, offsetMin: null };
  const [, before, h, m, s = "0", after, zone] = parts;
  const half = isAfternoon(after ?? "") ?? isAfternoon(before ?? "");
  let hour = Number(h);
  if (half !== null && hour <= 12) hour = (hour % 12) + (half ? 12 : 0);
  if (hour > 23 || Number(m) > 59 || Number(s) > 59)
    throw new CellError(field, "cell.noSuchTime", { cell: short(cell) });
  const two = (n: number | string | undefined) => String(n).padStart(2, "0");
  return { time: `${two(hour)}:${m}:${two(s)}`, offsetMin: offsetOf(zone?.trim()) };
}

function offsetOf(zone: string | undefined): number | null {
  if (!zone) return null;
  if (/^z$/i.test(zone)) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return minutes > 14 * 60 ? null : zone.startsWith("-") ? -minutes : minutes;
}

/** A time of day alone, as in a column of its own; null where it is none. */
export function readClock(cell: string): string | null {
  const told = /\d{4}/.test(cell) ? null : TIME.exec(cell.replace(/[\s\u00a0\u202f\u2009]+/g, " ").trim());
  if (!told) return null;
  const { time } = timeOf(told[0], "", "");
  return time;
}

/** What a column of dates says of the order of its numbers, looked at as a whole. */
export type OrderFound =
  | { order: DateOrder; sure: true }
  | { order: DateOrder; sure: false; example: string };

/**
 * The order of day and month in a column: a number above 12 decides, then dates that have not come yet, then how zeros
 * and dots are written, then which order keeps the rows sorted, as exports are; then the language of the table. Not sure
 * where two readings are left.
 */
export function orderIn(cells: readonly string[], today: string, language: string | null): OrderFound {
  const told = cells
    .map((cell) =>
      NUMBERS.exec(
        cell
          .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
          .trim()
          .replace(WEEKDAY, ""),
      ),
    )
    .filter((parts) => parts !== null);
  if (told.length === 0) return { order: "ymd", sure: true };
  const first = told.map((p) => Number(p[1]));
  const second = told.map((p) => Number(p[3]));
  const decided = (order: DateOrder): OrderFound => ({ order, sure: true });
  const [dmy, mdy] = [first.filter((n) => n > 12).length, second.filter((n) => n > 12).length];
  if (dmy !== mdy) return decided(dmy > mdy ? "dmy" : "mdy");
  if (told.every((p) => p[1] === p[3])) return decided("dmy");
  if (told.some((p) => p[2] === ".")) return decided("dmy");
  const at = (order: DateOrder) => cells.flatMap((cell) => dayAt(cell, order));
  const [asDmy, asMdy] = [at("dmy"), at("mdy")];
  const future = (days: readonly string[]) => days.some((day) => day > today);
  if (future(asDmy) !== future(asMdy)) return decided(future(asDmy) ? "mdy" : "dmy");
  // Nobody pads the month alone in front of the day: 9/05/2026 is New Zealand's, 5/09 nobody's.
  if (told.some((p) => p[1]?.length === 1 && p[3]?.startsWith("0"))) return decided("dmy");
  if (told.length >= 4 && sorted(asDmy) !== sorted(asMdy)) return decided(sorted(asDmy) ? "dmy" : "mdy");
  if (language && language !== "en") return decided("dmy");
  const example = told.find((p) => p[1] !== p[3])?.[0] ?? "";
  return { order: "dmy", sure: false, example };
}

function dayAt(cell: string, order: DateOrder): string[] {
  try {
    return [readMoment(cell, "", order).date];
  } catch (error) {
    if (error instanceof CellError) return [];
    throw error;
  }
}

function sorted(days: readonly string[]): boolean {
  const up = days.every((day, i) => i === 0 || day >= (days[i - 1] as string));
  return up || days.every((day, i) => i === 0 || day <= (days[i - 1] as string));
}
