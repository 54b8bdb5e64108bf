import { parse } from "csv-parse/sync";
import { ImportError, LIMITS, type RowError } from "../draft";

/** A CSV file as its header and rows of trimmed cells; rows are numbered as the file's lines, the header being 1. */
export type Table = { header: string[]; rows: string[][] };

/** Reads CSV with commas, semicolons or tabs. Throws `ImportError`. */
export function readTable(bytes: Uint8Array): Table {
  const text = new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8").decode(bytes);
  if (text.includes("\0")) throw new ImportError("is not a text file");
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 100_000,
      to: LIMITS.rows + 2,
    });
  } catch (error) {
    throw new ImportError(`is not a readable table: ${(error as Error).message.split("\n")[0]}`);
  }
  const [header, ...rows] = records;
  if (!header || header.length < 2) throw new ImportError("is not a table: its first line names no columns");
  if (rows.length === 0) throw new ImportError("has a first line with names and no rows below it");
  if (rows.length > LIMITS.rows)
    throw new ImportError(`has more than ${LIMITS.rows.toLocaleString("en")} rows; split it by year`);
  return { header, rows };
}

function delimiterOf(text: string): string {
  const line = text.slice(0, 20_000).split(/\r?\n/, 1)[0] ?? "";
  const count = (character: string) => line.split(character).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

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

/** Thrown by the readers of cells: which column, and what is wrong. */
export class CellError extends Error {
  constructor(
    readonly field: string,
    message: string,
  ) {
    super(message);
  }
}

/** Reads every row; one that can't be read becomes an error with its line, and the rest go on. */
export function eachRow<T>(table: Table, read: (row: Row) => T | null): { read: T[]; rowErrors: RowError[] } {
  const done: T[] = [];
  const rowErrors: RowError[] = [];
  for (const [i, row] of rowsOf(table).entries()) {
    try {
      const value = read(row);
      if (value !== null) done.push(value);
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      rowErrors.push({ row: i + 2, field: error.field, message: error.message });
    }
  }
  return { read: done, rowErrors };
}
