import { sql } from "drizzle-orm";
import type { Tx } from "./tx";

/** The channel on which open pages hear that something of an athlete changed; the payload is the athlete's id. */
export const CHANGED = "feelcheck_changed";

/** Told when the transaction commits, and only then. */
export async function notifyChange(tx: Tx, athleteId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${CHANGED}, ${athleteId})`);
}
