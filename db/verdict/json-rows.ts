import { getTableColumns, type InferSelectModel, type SQL, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";

/** A row as JSON brings it: an instant is text there. */
export type InJson<T> = { [K in keyof T]: T[K] extends Date ? string : T[K] };
type Told<More> = { [K in keyof More]: More[K] extends SQL<infer T> ? T : never };

/**
 * These columns of a table as one JSON object, by their names in the code, with what is put in besides. The statement and
 * the type of its answer come from the same list: a column renamed in the schema is a compile error here.
 */
export function jsonRow<
  T extends PgTable,
  const K extends keyof InferSelectModel<T> & string,
  More extends Record<string, SQL> = Record<never, never>,
>(table: T, keys: readonly K[], more = {} as More): SQL<InJson<Pick<InferSelectModel<T>, K>> & Told<More>> {
  const columns = getTableColumns(table);
  const named = [...keys.map((key) => [key, columns[key]] as const), ...Object.entries(more)];
  const pairs = named.map(([key, value]) => sql`${sql.raw(`'${key}'`)}, ${value}`);
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}

/** All rows of a part, as a JSON list that is empty where there are none; `rest` is from, where and so on. */
export function jsonList<Row>(row: SQL<Row>, order: SQL | null, rest: SQL): SQL<Row[]> {
  return sql`(select coalesce(json_agg(${row}${order ? sql` order by ${order}` : sql``}), '[]') ${rest})`;
}

/** What a statement made of such parts brings. */
export type Brought<Parts> = Told<Parts>;

/** Parts by name as one JSON object. */
export function jsonOf<Parts extends Record<string, SQL>>(parts: Parts): SQL<Brought<Parts>> {
  const pairs = Object.entries(parts).map(([key, value]) => sql`${sql.raw(`'${key}'`)}, ${value}`);
  return sql`json_build_object(${sql.join(pairs, sql`, `)})`;
}
