import { isDate, localDate } from "@/lib/calendar";
import { sorenessOn } from "@/lib/scales/soreness-scale";
import type { Mapping, NumberColumn, SorenessColumn, WordColumn } from "./mapping";

export type Row = Readonly<Record<string, string>>;

/** What stands in the first of the named columns that the row has; undefined where it has none. */
export function cellOf(row: Row, names: readonly string[]): string | undefined {
  const name = names.find((one) => one in row);
  return name === undefined ? undefined : row[name];
}

/**
 * A cell as a number on the scale that is wanted; null where it is missing. A decimal comma and a percent sign are read.
 * Throws RangeError for anything else.
 */
export function readNumber(
  cell: string | undefined,
  rule: NumberColumn,
  missing: readonly string[],
): number | null {
  const value = plainNumber(cell, rule.column, missing);
  if (value === null || !rule.from || !rule.to) return value;
  const [a, b] = rule.from;
  const [c, d] = rule.to;
  return c + ((value - a) * (d - c)) / (b - a);
}

function plainNumber(
  cell: string | undefined,
  names: readonly string[],
  missing: readonly string[],
): number | null {
  if (cell === undefined || missing.includes(cell.trim())) return null;
  const text = cell
    .trim()
    .replace(/\s*%$/, "")
    .replace(/^(-?\d+),(\d+)$/, "$1.$2");
  const value = text === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new RangeError(`${names[0]} is "${cell}", not a number`);
  return value;
}

/**
 * A cell as soreness of 0..10, a whole number as the check-in asks it; null where it is missing, "beyond" where it lies
 * outside its scale. Throws RangeError for what is no number.
 */
export function readSoreness(
  cell: string | undefined,
  rule: SorenessColumn,
  missing: readonly string[],
): number | null | "beyond" {
  if (!("best" in rule)) {
    const value = readNumber(cell, rule, missing);
    return value === null ? null : Math.max(0, Math.min(10, Math.round(value)));
  }
  const value = plainNumber(cell, rule.column, missing);
  if (value === null) return null;
  const { best, worst } = rule;
  if (value < Math.min(best, worst) || value > Math.max(best, worst)) return "beyond";
  return Math.round(sorenessOn(rule, value));
}

/** A cell as one of the mapping's words; null where nothing of it is known. Parts are looked for in the mapping's order. */
export function readWord<T extends string>(cell: string, rule: WordColumn<T>): T | null {
  const part = Object.entries(rule.contains).find(([text]) => cell.includes(text))?.[1];
  return rule.map[cell] ?? part ?? rule.default ?? null;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;

/** A cell as a local date. Throws RangeError when it does not follow the format. */
export function readDate(
  cell: string,
  { dateFormat, timeZone }: Pick<Mapping, "dateFormat" | "timeZone">,
): string {
  const text = cell.trim();
  if (timeZone && INSTANT.test(text)) {
    const instant = new Date(text);
    if (!Number.isNaN(instant.getTime())) return localDate(instant, timeZone);
  }
  const parts = pattern(dateFormat).exec(text)?.groups;
  if (!parts) throw new RangeError(`"${cell}" is not a date written ${dateFormat}`);
  const date = `${parts.y}-${String(parts.m).padStart(2, "0")}-${String(parts.d).padStart(2, "0")}`;
  if (!isDate(date)) throw new RangeError(`"${cell}" is not a day of the calendar`);
  return date;
}

const patterns = new Map<string, RegExp>();

function pattern(format: string): RegExp {
  const known = patterns.get(format);
  if (known) return known;
  const text = format
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace("yyyy", "(?<y>\\d{4})")
    .replace("MM", "(?<m>\\d{1,2})")
    .replace("dd", "(?<d>\\d{1,2})");
  const made = new RegExp(`^${text}`);
  patterns.set(format, made);
  return made;
}
