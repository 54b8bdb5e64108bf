import { stringify } from "csv-stringify/sync";

/**
 * Rows as CSV with a header. Cells that a spreadsheet would take for a formula (beginning with = + - @, tab or return)
 * are made harmless with an apostrophe; numbers stay numbers.
 */
export function toCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  return stringify(
    rows.map((row) => columns.map((column) => cell(row[column]))),
    { header: true, columns: [...columns], escape_formulas: true, bom: true, record_delimiter: "windows" },
  );
}

function cell(value: unknown): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
