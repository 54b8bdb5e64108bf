import { columnsAs } from "../words/header-words";
import { plain } from "../words/plain";
import { lineOf, type Table } from "./table";

/** A column that may name the athlete of each row, with what stands in it. */
export type AthleteColumn = { column: string; values: string[] };

const NAMED =
  /^(?:athlete|athlet|athletin|sportler|player|player id|player name|name|full name|athlete name|e mail|email|user|user id|runner|member|spieler|joueur|atleta|jugador|jogador|giocatore|speler|idrottare|spiller|zawodnik|jatekos|sportif|coureur)(?: id)?$/;
const DAY = /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/;
/** Rows before anything can be said of them, rows a day from which on a table is a team's, and people of one. */
const FEWEST_ROWS = 8;
const ROWS_A_DAY = 1.8;
const MOST_PEOPLE = 300;

/**
 * Columns that may name the athlete, the likeliest first; none where the table is one person's. A team's has its dates
 * many times, and a column of words that come again on other days but hardly twice on one.
 */
export function athleteColumns({ header, rows }: Table): AthleteColumn[] {
  const dateAt = dateColumn(rows, header.length);
  if (dateAt < 0 || rows.length < FEWEST_ROWS) return [];
  const dayOf = (row: readonly string[]) => (row[dateAt] ?? "").slice(0, 10);
  const days = new Set(rows.map(dayOf)).size;
  if (rows.length / days < ROWS_A_DAY) return [];
  const { fields } = columnsAs("own", header);
  const found = header.flatMap((column, at) => {
    // A sport or a title comes again on other days as well.
    if (at === dateAt || (fields[at] && !NAMED.test(plain(column)))) return [];
    const values = [...new Set(rows.map((row) => row[at] ?? ""))].filter(Boolean);
    const pairs = new Set(rows.map((row) => `${dayOf(row)} ${row[at]}`)).size;
    const named = NAMED.test(plain(column));
    const words = values.filter((value) => /\p{L}/u.test(value) && !DAY.test(value)).length;
    const fits = values.length >= 2 && values.length <= MOST_PEOPLE && values.length < rows.length * 0.6;
    // Numbers may be people too, where the column says so.
    if (!fits || pairs < rows.length * 0.9 || (!named && words < values.length)) return [];
    return [{ column, values, named }];
  });
  return found
    .sort((a, b) => Number(b.named) - Number(a.named))
    .slice(0, 5)
    .map(({ column, values }) => ({
      column,
      values: values.sort((a, b) => a.localeCompare(b, "en", { numeric: true })),
    }));
}

function dateColumn(rows: readonly string[][], columns: number): number {
  const some = rows.slice(0, 50);
  for (let at = 0; at < columns; at++)
    if (some.filter((row) => DAY.test(row[at] ?? "")).length > some.length * 0.8) return at;
  return -1;
}

/** The rows of one athlete, who is named by `value` in `column`; they keep their lines. */
export function rowsOfAthlete(table: Table, column: string, value: string): Table {
  const at = table.header.indexOf(column);
  const rows: string[][] = [];
  const lines: number[] = [];
  for (const [i, row] of table.rows.entries()) {
    if (row[at] !== value) continue;
    rows.push(row);
    lines.push(lineOf(table, i));
  }
  return { ...table, rows, lines };
}
