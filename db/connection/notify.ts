import { sql } from "drizzle-orm";
import type { Tx } from "./tx";

/** The channel on which open pages hear that something of an athlete changed, or who is on a team; the payload is the id of either. */
export const CHANGED = "feelcheck_changed";

/** Told when the transaction commits, and only then. */
export async function notifyChange(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${CHANGED}, ${id})`);
}

/** What is said when somebody has looked at a day: the athlete's own pages show it, and no roster has to be drawn anew for it. */
export const seenWord = (athleteId: string) => `seen ${athleteId}`;
