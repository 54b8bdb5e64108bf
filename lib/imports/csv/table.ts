import papa from "papaparse";
import { withoutControls } from "@/lib/text";
import { decodeText } from "../decode";
import type { RowError } from "../draft";
import { ImportError } from "../import-error";
import { LIMITS } from "../limits";
import { knownCells } from "../words/header-words";
import { CellError } from "./cell-error";

/** A table as its header and rows of trimmed cells, and the line of the file its header stands on (1 the first). */
export type Table = {
  header: string[];
  rows: string[][];
  line: number;
  /** The lines of the rows, where some of the table were left out. */
  lines?: readonly number[];
};

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** So far down a header is looked for, below titles and notes. */
const PREAMBLE = 30;
const TOTALS =
  /^(totals?|sum(me)?|summary|gesamt|insgesamt|totaux|totaal|totale|totalt|sammanlagt|i alt|suma|razem|osszesen|average|durchschnitt|moyenne|promedio|media|gemiddelde)$/i;

/** Reads a table with any delimiter, encoding and quoting. Throws `ImportError`. */
export function readTable(bytes: Uint8Array): Table {
  return tableOf(decodeText(bytes));
}

/** A table from its text. Throws `ImportError`. */
export function tableOf(given: string): Table {
  let text = given.replace(/^\uFEFF/, "").replaceAll("\0", "");
  const told = /^\s*"?sep=(.)"?\s*\r?\n/i.exec(text);
  if (told) text = text.slice(told[0].length);
  const delimiter = told?.[1] ?? delimiterOf(text);
  // More rows than may be are not even taken apart.
  const { data } = papa.parse<string[]>(text, {
    delimiter,
    skipEmptyLines: "greedy",
    preview: LIMITS.rows + PREAMBLE + 2,
  });
  return tableOfCells(data, told ? 1 : 0);
}

/** A table from its cells, `above` lines of the file standing before the first. Throws `ImportError`. */
export function tableOfCells(data: readonly (readonly string[])[], above = 0): Table {
  const cells = data.map((row) => row.map((cell) => withoutControls(cell, { keepLineBreaks: true }).trim()));
  const at = headerOf(cells);
  const header = withoutEmptyEnd(cells[at] ?? []);
  if (header.length < 2) throw new ImportError("refused.noColumns");
  const samples = cells.findIndex((row, i) => i > at && /^sample rate$/i.test(row[0] ?? ""));
  const rows = cells
    // Below Polar's one session stand its seconds, a table of their own.
    .slice(at + 1, samples < 0 ? undefined : samples)
    .map((row) => mended(row, header.length))
    .filter((row) => row.some(Boolean) && !same(row, header) && !TOTALS.test(row.find(Boolean) ?? ""));
  if (rows.length === 0) throw new ImportError("refused.noRows");
  if (rows.length > LIMITS.rows) throw new ImportError("refused.tooManyRows", { most: LIMITS.rows });
  return { header, rows, line: at + 1 + above };
}

/** The delimiter that gives the most lines of the same width, and the widest of those. */
function delimiterOf(text: string): string {
  let best: { delimiter: string; lines: number; width: number } = { delimiter: ",", lines: 0, width: 1 };
  const head = text.slice(0, 200_000);
  for (const delimiter of DELIMITERS) {
    if (!head.includes(delimiter)) continue;
    const { data } = papa.parse<string[]>(head, {
      delimiter,
      skipEmptyLines: "greedy",
      preview: 60,
    });
    const width = usualWidth(data);
    const lines = width > 1 ? data.filter((row) => row.length === width).length : 0;
    const better = lines > best.lines * 1.2 || (lines >= best.lines * 0.8 && width > best.width);
    if (lines > 0 && better) best = { delimiter, lines, width };
  }
  return best.delimiter;
}

function usualWidth(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0]?.[0] ?? 0;
}

/** The line that names the columns: the one with the most words we know, else the first as wide as the table. */
function headerOf(rows: readonly string[][]): number {
  const top = rows.slice(0, PREAMBLE);
  const known = top.map((row) => knownCells(row));
  const most = Math.max(...known, 0);
  if (most >= 2) return known.indexOf(most);
  const width = usualWidth(rows.slice(0, 200));
  const wide = top.findIndex((row) => withoutEmptyEnd(row).length >= Math.max(2, width - 1));
  return Math.max(0, wide);
}

function withoutEmptyEnd(row: readonly string[]): string[] {
  let end = row.length;
  while (end > 0 && !row[end - 1]) end--;
  return row.slice(0, end);
}

/** A quote before a closing quote, as in 10x20"", hides the end of its cell: it is cut where the next begins. */
function mended(row: string[], width: number): string[] {
  const missing = width - row.length;
  const hidden = missing > 0 ? row.findIndex((cell) => cell.split('","').length === missing + 1) : -1;
  if (hidden < 0) return row;
  const parts = (row[hidden] ?? "").split('","').map((part, i) => (i < missing ? `${part}"` : part).trim());
  return [...row.slice(0, hidden), ...parts, ...row.slice(hidden + 1)];
}

const same = (row: readonly string[], header: readonly string[]) =>
  header.every((name, i) => row[i] === name);

/** Cells of one row by column name; a name that stands twice has a first and a last cell. */
export type Row = {
  first(name: string): string;
  last(name: string): string;
};

export function rowsOf(table: Table): Row[] {
  const firsts = new Map<string, number>();
  const lasts = new Map<string, number>();
  for (const [i, name] of table.header.entries()) {
    if (!firsts.has(name)) firsts.set(name, i);
    lasts.set(name, i);
  }
  const at = (cells: string[], i: number | undefined) => (i === undefined ? "" : (cells[i] ?? ""));
  return table.rows.map((cells) => ({
    first: (name) => at(cells, firsts.get(name)),
    last: (name) => at(cells, lasts.get(name)),
  }));
}

/** Reads every row; one that can't be read becomes an error with its line, and the rest go on. */
export function eachRow<T>(table: Table, read: (row: Row) => T | null): { read: T[]; rowErrors: RowError[] } {
  const rows = rowsOf(table);
  return eachLine(table, (_, i) => read(rows[i] as Row));
}

/** The same with the cells by their place. */
export function eachLine<T>(
  table: Table,
  read: (cells: string[], i: number) => T | null,
): { read: T[]; rowErrors: RowError[] } {
  const done: T[] = [];
  const rowErrors: RowError[] = [];
  for (const [i, cells] of table.rows.entries()) {
    try {
      const value = read(cells, i);
      if (value !== null) done.push(value);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      rowErrors.push({ row: lineOf(table, i), field: error.field, said: error.said });
    }
  }
  return { read: done, rowErrors };
}

/** The line of the file that a row stands on. */
export const lineOf = (table: Table, i: number) => table.lines?.[i] ?? i + 1 + table.line;
