import { sql } from "drizzle-orm";
import type { Tx } from "./tx";

const HALF_A_MINUTE = "set_config('idle_in_transaction_session_timeout', '30s', true)";

/** Whose locks a transaction holds already. */
const taken = new WeakMap<Tx, Set<string>>();

/**
 * Writers of one athlete take turns: held until the transaction ends, by whoever writes. Called first, before any row
 * is read or written, so that what is derived from the rows has seen all of them, and no two writers wait in a circle.
 * A writer whose machine or connection has died loses the lock after half a minute: nobody waits for the dead.
 */
export async function lockAthlete(tx: Tx, athleteId: string): Promise<void> {
  if (taken.get(tx)?.has(athleteId)) return;
  // Whom the viewer sees was settled before the wait; who was removed meanwhile writes no more.
  await tx.execute(
    sql`select ${sql.raw(HALF_A_MINUTE)}, pg_advisory_xact_lock(hashtextextended(${athleteId}, 0)), feelcheck.settle()`,
  );
  rememberLock(tx, athleteId);
}

/** The same as a statement without parameters, for a transaction to begin with. `uuid` must be one. */
export function athleteLock(uuid: string): string {
  return `select ${HALF_A_MINUTE}, pg_advisory_xact_lock(hashtextextended('${uuid}', 0))`;
}

/** Notes that a transaction holds the lock, so that it is not taken twice. */
export function rememberLock(tx: Tx, athleteId: string): void {
  taken.set(tx, (taken.get(tx) ?? new Set()).add(athleteId));
}
