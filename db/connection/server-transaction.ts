import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsSession } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { type Ear, prepared } from "./prepared";
import { beginningOf } from "./principal";
import type { Principal, Tx } from "./tx";

/** One for all transactions: it remembers the names of tables and columns. */
const DIALECT = new PgDialect();

/** What the driver shows of the connection that a statement runs on. */
type Connection = { onclose: ((reason: Error) => void) | null };

/**
 * One transaction on a PostgreSQL server, as a viewer or the system. Its role is set without waiting: the first statements
 * follow on the same line at once. What only reads does not wait for the end either.
 *
 * On a line that breaks nothing more is said. The driver would try: such a statement is never answered, throws where
 * nobody can catch it, and mixes up the answers of those who get the line next (porsager/postgres, issue 1208).
 */
export async function onServer<T>(
  client: Sql,
  principal: Principal,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const beginning = beginningOf(principal);
  const writer = "viewerId" in principal && principal.turn;
  const role = (writer ? [ONE_PLAN, ...beginning] : beginning).join("; ");
  const readsOnly = "viewerId" in principal && !principal.writes;
  return new Promise<T>((resolve, reject) => {
    client
      .begin(modeOf(principal), async (line) => {
        const { ear, onexecute, broken } = listening();
        try {
          const set = line.unsafe(role, [], { onexecute } as object);
          set.catch(ear.failed);
          // A transaction's line is a client in all but its options, which the query builder asks for.
          const sql = prepared(line as unknown as Sql, client.options, ear);
          const tx = new PgDatabase(DIALECT, new PostgresJsSession(sql, DIALECT, undefined), undefined);
          const [, result] = await Promise.all([set, work(tx as unknown as Tx)]);
          ear.before(); // The driver says "commit" next.
          if (readsOnly) resolve(result);
          return result;
        } catch (error) {
          if (!broken()) throw error; // The driver says "rollback" next.
          reject(error);
          return new Promise<never>(() => {});
        }
      })
      .then((result) => resolve(result as T), reject);
  });
}

/** Knows whether a line is broken: by the connection that closes, or before that by a statement that fails for it. */
function listening() {
  let reason: unknown = null;
  return {
    broken: () => reason !== null,
    ear: {
      before() {
        if (reason !== null) throw reason;
      },
      failed(why: unknown) {
        // The network's errors and the driver's about it have a number; those about a statement have none.
        if (why instanceof Error && "errno" in why) reason ??= why;
      },
    } satisfies Ear,
    /** Called when a connection takes the first statement; what it returns says that others may follow at once. */
    onexecute(connection: Connection): true {
      const tell = connection.onclose;
      connection.onclose = (why) => {
        reason ??= why;
        tell?.(why);
      };
      return true;
    },
  };
}

/** How it is said to begin. */
function modeOf(principal: Principal): string {
  if ("system" in principal) return `isolation level ${principal.system}`;
  return principal.writes ? "" : "read only";
}

/** A writer's statements are about one athlete, whoever it is: one plan serves all (decision 016). */
const ONE_PLAN = "select set_config('plan_cache_mode', 'force_generic_plan', true)";
