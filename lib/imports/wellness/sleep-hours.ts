import { CellError } from "../csv/cell-error";
import { readDuration, type TimeUnit, timeUnitNamed } from "../csv/durations";
import { decimalIn, isMissing, readNumber } from "../csv/numbers";
import { short } from "../csv/short";
import type { Table } from "../csv/table";

/**
 * Reads a column of sleep as hours, however it is written: 7.5, 7:30, 450 min, 27000 s. The unit is the name's, else the
 * one that makes nights of the column's numbers: nobody sleeps 25 hours or 25 minutes every night.
 */
export function sleepReader(table: Table, at: number): (cells: readonly string[]) => number | null {
  const name = table.header[at] ?? "sleep";
  const column = table.rows.map((row) => row[at] ?? "");
  const decimal = decimalIn(column);
  const unit = unitOf(column, name);
  return (cells) => {
    const cell = cells[at] ?? "";
    if (isMissing(cell)) return null;
    const minutes = readDuration(cell, unit, "h:mm", decimal);
    if (minutes === null) throw new CellError(name, "cell.notSleep", { cell: short(cell) });
    if (minutes === 0) return null; // Services write it for a night without a watch.
    if (minutes > 24 * 60) throw new CellError(name, "cell.tooMuchSleep", { cell: short(cell) });
    return minutes / 60;
  };
}

function unitOf(column: readonly string[], name: string): TimeUnit {
  const decimal = decimalIn(column);
  const values = column
    .flatMap((cell) => (/^[\d.,\s]+$/.test(cell) ? (readNumber(cell, decimal) ?? []) : []))
    .filter((value) => value > 0)
    .sort((a, b) => a - b);
  const middle = values[Math.floor(values.length / 2)];
  if (middle === undefined) return timeUnitNamed(name) ?? "h";
  return middle > 1_440 ? "s" : middle > 24 ? "min" : "h";
}
