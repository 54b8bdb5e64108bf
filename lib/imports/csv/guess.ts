import { wellnessColumns } from "../wellness/columns";
import { columnsAs } from "../words/header-words";
import type { Field } from "../words/headers";
import type { WellnessField } from "../words/wellness-words";
import { distanceUnitNamed } from "./distances";
import { clockIn, timeUnitNamed } from "./durations";
import { decimalIn, readings } from "./numbers";
import type { Table } from "./table";
import { type AthleteColumn, athleteColumns } from "./team";

/** What the columns of a table nobody has explained may be: names to choose from, for a person to confirm. */
export type Guess = {
  columns: Partial<Record<Field, string>>;
  durationUnit: "min" | "h" | "s" | "h:mm" | "m:ss";
  distanceUnit: "km" | "m" | "mi";
  /** Columns of wellness entries by what they hold, where the table is likelier one of wellness entries. */
  wellness: Partial<Record<WellnessField, string>> | null;
  /** Where it looks like a team's: columns that may name the athlete, with what stands in them. */
  team: AthleteColumn[];
};

/** By the columns' names in any language, and by what stands in them. */
export function guessOf(table: Table): Guess {
  const { header, rows } = table;
  const columns: Guess["columns"] = {};
  for (const [i, field] of columnsAs("own", header).fields.entries())
    if (field && columns[field] === undefined) columns[field] = header[i] ?? "";
  const cells = (name: string | undefined) => {
    const i = name === undefined ? -1 : header.indexOf(name);
    return i < 0 ? [] : rows.slice(0, 200).map((row) => row[i] ?? "");
  };
  const duration = cells(columns.duration);
  const named = timeUnitNamed(columns.duration ?? "");
  const colons = duration.some((cell) => /^\d{1,3}:\d{2}$/.test(cell.trim()));
  return {
    columns,
    durationUnit: colons
      ? (clockIn(duration, columns.duration ?? "") ?? "h:mm")
      : (named ?? sizeOf(duration)),
    distanceUnit:
      distanceUnitNamed(columns.distance ?? "") ?? (middle(cells(columns.distance)) > 300 ? "m" : "km"),
    wellness: wellnessOf(header),
    team: athleteColumns(table),
  };
}

/** Columns of wellness entries, where one of them can be of nothing else. */
function wellnessOf(header: readonly string[]): Guess["wellness"] {
  const { date, ...at } = wellnessColumns(header);
  if (Object.keys(at).length === 0) return null;
  const all = date === undefined ? at : { date, ...at };
  return Object.fromEntries(Object.entries(all).map(([field, i]) => [field, header[i] ?? ""]));
}

/** Seconds run into the hundreds and thousands, hours stay in the ones. */
function sizeOf(cells: readonly string[]): "min" | "h" | "s" {
  const value = middle(cells);
  return value > 600 ? "s" : value > 0 && value < 5 ? "h" : "min";
}

function middle(cells: readonly string[]): number {
  const decimal = decimalIn(cells);
  const values = cells.flatMap((cell) => readings(cell, decimal).slice(0, 1)).sort((a, b) => a - b);
  return values[Math.floor(values.length / 2)] ?? 0;
}
