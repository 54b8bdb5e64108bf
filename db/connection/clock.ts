import { sql } from "drizzle-orm";
import { rowsOf } from "./rows-of";
import type { Tx } from "./tx";

/** The database's own clock as a transaction began: what rows are dated by, whatever the clock of this process says. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const [row] = rowsOf<{ at: string | Date }>(await tx.execute(sql`select now() as at`));
  if (!row) throw new Error("The database did not say what time it is.");
  return new Date(row.at);
}
