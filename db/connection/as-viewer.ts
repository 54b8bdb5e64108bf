import { rememberLock } from "./athlete-lock";
import { database } from "./client";
import { refusalIn, withoutParameters } from "./query-fault";
import type { Database, Isolation, Principal, Tx } from "./tx";

/**
 * Runs `work` in one transaction that sees and writes only what this person may. `null` sees nothing.
 * Row-level security does the rest, so a query that forgets its `where` shows no stranger's row.
 */
export function asViewer<T>(
  viewerId: string | null,
  work: (tx: Tx) => Promise<T>,
  on?: Database,
): Promise<T> {
  return asPrincipal({ viewerId, writes: true }, work, on);
}

/** As the athlete, with the lock on their rows from the first statement on (see `lockAthlete`). */
export function asWriter<T>(athleteId: string, work: (tx: Tx) => Promise<T>, on?: Database): Promise<T> {
  const withLock = (tx: Tx) => {
    rememberLock(tx, athleteId);
    return work(tx);
  };
  return asPrincipal({ viewerId: athleteId, writes: true, locked: true }, withLock, on);
}

/** For what has no viewer yet: sign-in, joining, seeding, rebuilding. Never call it with a visitor's query. */
export function asSystem<T>(
  work: (tx: Tx) => Promise<T>,
  on?: Database,
  isolation: Isolation = "read committed",
): Promise<T> {
  return asPrincipal({ system: isolation }, work, on);
}

/**
 * Reads as a viewer, in one read-only transaction. On a server its statements travel together: asked for at once
 * (Promise.all), they cost one round trip.
 */
export function readAs<T>(viewerId: string, work: (tx: Tx) => Promise<T>, on?: Database): Promise<T> {
  return asPrincipal({ viewerId, writes: false }, work, on);
}

/** What fails says so without anybody's answers. */
async function asPrincipal<T>(principal: Principal, work: (tx: Tx) => Promise<T>, on?: Database): Promise<T> {
  const data = on ?? (await database());
  try {
    return await data.as(principal, work);
  } catch (error) {
    throw refusalIn(withoutParameters(error));
  }
}
