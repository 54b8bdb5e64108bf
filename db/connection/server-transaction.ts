import { PgDatabase, PgDialect } from "drizzle-orm/pg-core";
import { PostgresJsSession } from "drizzle-orm/postgres-js";
import type { Sql, TransactionSql } from "postgres";
import { pastEarlierEnds } from "./earlier-end";
import { type ConnectionMonitor, prepared } from "./prepared";
import { beginningOf } from "./principal";
import type { Principal, Tx } from "./tx";

/** One for all transactions: it remembers the names of tables and columns. */
const DIALECT = new PgDialect();

/** What the driver shows of the connection that a statement runs on. */
type DriverConnection = { onclose: ((reason: Error) => void) | null };

/**
 * One transaction on a PostgreSQL server, as a viewer or the system. Its role is set without waiting: the first statements
 * follow on the same connection at once. What only reads does not wait for the end either.
 *
 * Nothing more is sent on a connection that breaks. The driver would try: such a statement is never answered, throws where
 * nobody can catch it, and mixes up the answers of those who get the connection next (porsager/postgres, issue 1208).
 */
export async function onServer<T>(
  client: Sql,
  principal: Principal,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const beginning = beginningOf(principal);
  const writer = "viewerId" in principal && principal.locked;
  const role = (writer ? [ONE_PLAN, ...beginning] : beginning).join("; ");
  const readsOnly = "viewerId" in principal && !principal.writes;
  return new Promise<T>((resolve, reject) => {
    let begun = false;
    const whole = async (reserved: TransactionSql) => {
      begun = true;
      const { monitor, onexecute, broken } = monitorConnection();
      try {
        const set = reserved.unsafe(role, [], { onexecute } as object);
        set.catch(monitor.failed);
        // A transaction's connection is a client in all but its options, which the query builder asks for.
        const sql = prepared(reserved as unknown as Sql, client.options, monitor);
        const tx = new PgDatabase(DIALECT, new PostgresJsSession(sql, DIALECT, undefined), undefined);
        const [, result] = await Promise.all([set, work(tx as unknown as Tx)]);
        monitor.before(); // The driver says "commit" next.
        if (readsOnly) resolve(result);
        return result;
      } catch (error) {
        if (!broken()) throw error; // The driver says "rollback" next.
        reject(error);
        return new Promise<never>(() => {});
      }
    };
    const begin = () => client.begin(modeOf(principal), whole);
    pastEarlierEnds(begin, client.options.max, () => begun).then((result) => resolve(result as T), reject);
  });
}

/** Knows whether a connection is broken: because it closes, or before that by a statement that fails for it. */
function monitorConnection() {
  let reason: unknown = null;
  return {
    broken: () => reason !== null,
    monitor: {
      before() {
        if (reason !== null) throw reason;
      },
      failed(why: unknown) {
        // The network's errors and the driver's about it have a number; those about a statement have none.
        if (why instanceof Error && "errno" in why) reason ??= why;
      },
    } satisfies ConnectionMonitor,
    /** Called when a connection takes the first statement; what it returns says that others may follow at once. */
    onexecute(connection: DriverConnection): true {
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
