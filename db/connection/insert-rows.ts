import { getTableColumns, getTableName, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./tx";

/**
 * Inserts many rows as one parameter: a statement with one for each of their columns takes longer to put together than
 * to run. Every column is written, so each row must be whole.
 */
export async function insertRows<T extends PgTable>(
  tx: Tx,
  table: T,
  rows: readonly T["$inferSelect"][],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table)).map(([key, { name }]) => ({ key, name }));
  const names = columns.map(({ name }) => `"${name}"`).join(", ");
  const name = `"${getTableName(table)}"`;
  const values = rows.map((row) =>
    Object.fromEntries(columns.map(({ key, name }) => [name, (row as Record<string, unknown>)[key] ?? null])),
  );
  await tx.execute(
    sql`${sql.raw(`insert into ${name} (${names}) select ${names} from jsonb_populate_recordset(null::${name}, `)}${JSON.stringify(values)}::jsonb)`,
  );
}
