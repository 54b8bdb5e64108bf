import { stringify } from "csv-stringify/sync";

/**
 * Rows as CSV with a header. Text that a spreadsheet would take for a formula is made harmless with an apostrophe;
 * numbers stay numbers.
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
    { header: first, columns: columns.map(harmless), bom: first, record_delimiter: "windows" },
  );
}

function cell(value: unknown): string | number {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return value;
  if (value instanceof Date) return value.toISOString();
  return harmless(typeof value === "object" ? JSON.stringify(value) : String(value));
}

/** = + - @ and every character that looks like one, or that a program folds into one. */
const BEGINS =
  "=+\\-@\\u2212\\u2013\\u207a-\\u207c\\u208a-\\u208c\\ufe62\\ufe63\\ufe66\\ufe6b\\uff0b\\uff0d\\uff1d\\uff20";
/**
 * Where a formula may begin: at the beginning, and, for programs that part cells at semicolons or tabs and take no
 * notice of the quotes, after each of these and each new line; with what does not show, and quotes, between.
 */
const FORMULA = new RegExp(`(^|[;\\t\\r\\n|])(["\\s\\p{Cf}\\p{Cc}]*)(?=[${BEGINS}])`, "gu");
/** A cell that begins with a tab or a new line is taken for the next one's beginning by some programs. */
const BREAKS = /^(?=[\t\r\n])/;

function harmless(text: string): string {
  return text.replace(FORMULA, "$1$2'").replace(BREAKS, "'");
}
