import { desc, eq } from "drizzle-orm";
import type { Tx } from "../connection/tx";
import { clearances } from "../schema/care";
import { users } from "../schema/people";

/** An athlete's last five clearances with the name of who recorded them, newest first. */
export async function clearancesOf(tx: Tx, athleteId: string) {
  return tx
    .select({ clearance: clearances, byName: users.name })
    .from(clearances)
    .leftJoin(users, eq(users.id, clearances.by))
    .where(eq(clearances.athleteId, athleteId))
    .orderBy(desc(clearances.date), desc(clearances.at))
    .limit(5);
}
