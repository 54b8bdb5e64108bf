import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsSession } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Tx } from "./as-viewer";
import { prepared } from "./prepared";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** One for all transactions: it remembers the names of tables and columns. */
const DIALECT = new PgDialect();

export type Eyes = {
  /** Null sees nothing. */
  viewerId: string | null;
  writes: boolean;
  /** Whether it begins with the viewer's turn at writing (see `takeTurn`). */
  turn?: boolean;
};

/**
 * One transaction as a viewer on a PostgreSQL server. Its beginning, with the viewer set, is sent and not waited for:
 * the first statements follow on the same line at once. What only reads does not wait for the end either.
 */
export async function onServer<T>(client: Sql, eyes: Eyes, work: (tx: Tx) => Promise<T>): Promise<T> {
  const beginning = beginningOf(eyes);
  const line = await client.reserve();
  try {
    // Sent before anything of `work`: a line keeps the order in which its statements were executed.
    const begun = line.unsafe(beginning).execute();
    // A reserved line is a client in all but its options, which the query builder asks for.
    const session = new PostgresJsSession(
      prepared(line as unknown as Sql, client.options),
      DIALECT,
      undefined,
    );
    const tx = new PgDatabase(DIALECT, session, undefined) as unknown as Tx;
    const [, result] = await Promise.all([begun, work(tx)]);
    if (eyes.writes) {
      const { command } = await line.unsafe("commit");
      if (command !== "COMMIT") throw new Error("A statement of the transaction failed: nothing was saved.");
      line.release();
    } else release(line, line.unsafe("commit"));
    return result;
  } catch (error) {
    release(line, line.unsafe("rollback"));
    throw error;
  }
}

/** Gives the line back when its last statement is through, whatever became of it. */
function release(line: { release(): void }, last: PromiseLike<unknown>): void {
  last.then(
    () => line.release(),
    () => line.release(), // The line is gone: the next statement opens another.
  );
}

/** Several statements in one message, which takes no parameters: only a uuid gets into it. */
function beginningOf({ viewerId, writes, turn }: Eyes): string {
  if (viewerId !== null && !UUID.test(viewerId)) throw new TypeError("A viewer is a uuid.");
  const viewer = viewerId ?? "";
  return [
    writes ? "begin" : "begin read only",
    `select set_config('role', 'feelcheck_app', true), set_config('feelcheck.viewer', '${viewer}', true)`,
    ...(turn
      ? [
          `select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('idle_in_transaction_session_timeout', '30s', true), pg_advisory_xact_lock(hashtextextended('${viewer}', 0))`,
        ]
      : []),
  ].join("; ");
}
