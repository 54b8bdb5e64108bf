import { CellError } from "./cell-error";
import { type DateOrder, readMoment } from "./dates";
import { type Decimal, isMissing, readNumber } from "./numbers";
import { short } from "./short";

/** A cell as a number >= `low` and <= `high`; null where it is missing. Throws `CellError`. */
export function numberCell(
  cell: string,
  field: string,
  low = 0,
  high = 1e9,
  decimal: Decimal = null,
): number | null {
  if (isMissing(cell)) return null;
  const value = readNumber(cell, decimal);
  if (value === null) throw new CellError(field, "cell.notNumber", { cell: short(cell) });
  if (value < low || value > high)
    throw new CellError(field, "cell.outOfRange", { cell: short(cell), low, high });
  return value;
}

/** A cell's calendar date, whatever time stands behind it. Throws `CellError`. */
export function dateCell(cell: string, field: string, order: DateOrder = "ymd"): string {
  return readMoment(cell, field, order).date;
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
