import { stringify } from "csv-stringify/sync";

/**
 * Rows as CSV with a header. Cells that a spreadsheet would take for a formula (beginning with = + - @, tab or return)
 * are made harmless with an apostrophe; numbers stay numbers.
 */
export function toCsv(columns: readonly string[], rows: readonly Record<string, unknown>[]): string {
  return piece(columns, rows, true);
}

/** The same in pieces, for tables too long to be put together at once: one for each list of rows, the first with the header. */
export async function* csvPieces(
  columns: readonly string[],
  lists: AsyncIterable<readonly Record<string, unknown>[]>,
): AsyncGenerator<string> {
  yield piece(columns, [], true);
  for await (const rows of lists) yield piece(columns, rows, false);
}

function piece(columns: readonly string[], rows: readonly Record<string, unknown>[], first: boolean): string {
  return stringify(
    rows.map((row) => columns.map((column) => cell(row[column]))),
    {
      header: first,
      bom: first,
      columns: [...columns],
      escape_formulas: true,
      record_delimiter: "windows",
    },
  );
}

function cell(value: unknown): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
