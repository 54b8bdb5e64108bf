import { parse } from "csv-parse/sync";
import { cellOf, type Row } from "./cells";
import type { PlayerOf } from "./mapping";

/** A file's text, and the path that it was read from: where no column tells the player, the path does. */
export type SourceFile = { path: string; text: string };

/** Thrown for a file that does not fit its mapping; the message names the file or line and what to do. */
export class FileError extends Error {}

/**
 * Hands every row of the files to `read`, with whose it is. `needed`: columns without which a file cannot be read, each
 * by any of its names. A RangeError of `read` becomes a `FileError` that names the line.
 */
export function eachRow(
  name: string,
  files: readonly SourceFile[],
  player: PlayerOf,
  needed: readonly (readonly string[])[],
  read: (row: Row, player: string) => void,
): void {
  for (const file of files) {
    const where = files.length > 1 ? `${name}, ${file.path}` : name;
    const rows = rowsOf(where, file.text);
    const first = rows[0] as Row;
    const lacking = needed.filter((names) => cellOf(first, names) === undefined);
    if (lacking.length)
      throw new FileError(
        `${where}: no column ${lacking.map((names) => names.join(" or ")).join(", ")}; the file has ${Object.keys(first).join(", ")}`,
      );
    const whose = playerIn(where, file, first, player);
    for (const [i, row] of rows.entries()) {
      try {
        read(row, whose ?? cellOf(row, player.column) ?? "");
      } catch (error) {
        if (error instanceof RangeError) throw new FileError(`${where}, line ${i + 2}: ${error.message}`);
        throw error;
      }
    }
  }
}

function rowsOf(where: string, text: string): Row[] {
  let rows: Row[];
  try {
    rows = parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      trim: true,
      delimiter: delimiterOf(text),
    }) as Row[];
  } catch (error) {
    throw new FileError(`${where}: ${(error as Error).message}`);
  }
  if (rows.length === 0) throw new FileError(`${where}: the file has no rows`);
  return rows;
}

/** What stands most often between the names of the columns. */
function delimiterOf(text: string): string {
  const head = text.slice(0, Math.max(0, text.search(/\r?\n/)) || undefined);
  const times = (one: string) => head.split(one).length;
  return [";", "\t"].reduce((best, one) => (times(one) > times(best) ? one : best), ",");
}

/** The player that the file's path tells; null where a column does. */
function playerIn(where: string, file: SourceFile, first: Row, { column, path }: PlayerOf): string | null {
  if (cellOf(first, column) !== undefined) return null;
  const match = path === undefined ? null : new RegExp(path).exec(file.path);
  if (match) return match[1] ?? match[0];
  const named = column.length ? `no column ${column.join(" or ")}` : "the mapping names no column";
  throw new FileError(
    `${where}: whose rows are these? ${named}${path === undefined ? "" : `, and ${file.path} does not match ${path}`}`,
  );
}
