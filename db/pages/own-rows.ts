import { and, asc, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "../connection/tx";

/** So many rows are read at once: a few milliseconds of the one thread that draws everybody's pages. */
export const ROWS_AT_ONCE = 50;

/** Does some reading in a transaction of its own, or in one that is there. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
type Row = Record<string, unknown>;

/**
 * A table's rows of one owner, a few at a time in order of their key, each time in a transaction of its own: nobody's line to
 * the database is held for as long as somebody takes to read years. `of` is the property of the column that says whose.
 */
export async function* ownRows(
  read: Read,
  table: PgTable,
  of: string,
  ownerId: string,
): AsyncGenerator<readonly Row[]> {
  const columns = getTableColumns(table);
  const owner = columns[of];
  if (!owner) throw new Error(`${getTableConfig(table).name} has no column ${of}.`);
  const key = keyOf(table).flatMap((name) =>
    Object.entries(columns).filter(([, column]) => column.name === name && column !== owner),
  );
  const columnsOfKey = key.map(([, column]) => column);
  let after: SQL | undefined;
  while (true) {
    const where = and(eq(owner, ownerId), after);
    const rows = (await read((tx) =>
      tx
        .select()
        .from(table)
        .where(where)
        .orderBy(...columnsOfKey.map((column) => asc(column)))
        .limit(ROWS_AT_ONCE),
    )) as Row[];
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_ONCE) return;
    const values = key.map(([property, column]) => sql`${sql.param(last[property], column)}`);
    after = sql`(${sql.join(columnsOfKey, sql`, `)}) > (${sql.join(values, sql`, `)})`;
  }
}

/** The names of the columns of a table's primary key. */
function keyOf(table: PgTable): string[] {
  const { primaryKeys, columns } = getTableConfig(table);
  const key = primaryKeys[0]?.columns ?? columns.filter((column) => column.primary);
  return key.map(({ name }) => name);
}
