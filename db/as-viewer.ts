import { sql } from "drizzle-orm";
import { type Database, type Db, database } from "./client";
import { withoutParameters } from "./query-fault";
import type { Isolation } from "./server-transaction";
import { remembersTurn, takeTurn } from "./turn";

/** A transaction with somebody's eyes: the only way to rows. */
export type Tx = Parameters<Parameters<Db["transaction"]>[0]>[0];

/**
 * Runs `work` in one transaction that sees and writes only what this person may. `null` sees nothing.
 * Row-level security does the rest, so a query that forgets its `where` shows no stranger's row.
 */
export async function asViewer<T>(
  viewerId: string | null,
  work: (tx: Tx) => Promise<T>,
  on?: Database,
): Promise<T> {
  const data = on ?? (await database());
  return bare(
    data.as
      ? data.as({ viewerId, writes: true }, work)
      : data.db.transaction(async (tx) => {
          await tx.execute(
            sql`select set_config('role', 'feelcheck_app', true), set_config('feelcheck.viewer', ${viewerId ?? ""}, true)`,
          );
          return work(tx);
        }),
  );
}

/** As the athlete, with the turn at writing their rows from the first statement on (see `takeTurn`). */
export async function asWriter<T>(
  athleteId: string,
  work: (tx: Tx) => Promise<T>,
  on?: Database,
): Promise<T> {
  const data = on ?? (await database());
  if (!data.as)
    return asViewer(
      athleteId,
      async (tx) => {
        await takeTurn(tx, athleteId);
        return work(tx);
      },
      data,
    );
  return bare(
    data.as({ viewerId: athleteId, writes: true, turn: true }, (tx) => {
      remembersTurn(tx, athleteId);
      return work(tx);
    }),
  );
}

/** What fails says so without anybody's answers. */
async function bare<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw withoutParameters(error);
  }
}

/** For what has no viewer yet: sign-in, joining, seeding, rebuilding. Never call it with a visitor's query. */
export async function asSystem<T>(
  work: (tx: Tx) => Promise<T>,
  on?: Database,
  isolation: Isolation = "read committed",
): Promise<T> {
  const data = on ?? (await database());
  return bare(
    data.as
      ? data.as({ system: isolation }, work)
      : data.db.transaction(
          async (tx) => {
            await tx.execute(sql`select set_config('role', 'feelcheck_system', true)`);
            return work(tx);
          },
          { isolationLevel: isolation },
        ),
  );
}

/**
 * Reads as a viewer, in one read-only transaction. On a server its statements travel together: asked for at once
 * (Promise.all), they cost one round trip, the transaction's own included.
 */
export async function readAs<T>(viewerId: string, work: (tx: Tx) => Promise<T>, on?: Database): Promise<T> {
  const data = on ?? (await database());
  return data.as ? bare(data.as({ viewerId, writes: false }, work)) : asViewer(viewerId, work, data);
}
