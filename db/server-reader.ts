import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import type { Tx } from "./as-viewer";
import { prepared } from "./prepared";
import { tables } from "./schema/tables";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * One read-only transaction as a viewer on a PostgreSQL server. Its beginning, with the viewer set, is sent and not
 * waited for: the queries follow on the same line at once, and the answer does not wait for the end either.
 */
export async function readOnServer<T>(
  client: Sql,
  viewerId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  // The beginning is several statements in one message, which takes no parameters: only a uuid gets into it.
  if (!UUID.test(viewerId)) throw new TypeError("A viewer is a uuid.");
  const line = await client.reserve();
  const end = (statement: "commit" | "rollback") =>
    line.unsafe(statement).then(
      () => line.release(),
      () => line.release(),
    );
  try {
    const begun = line.unsafe(
      `begin read only; select set_config('role', 'feelcheck_app', true), set_config('feelcheck.viewer', '${viewerId}', true)`,
    );
    // A reserved line is a client in all but its options, which the query builder asks for.
    const tx = drizzle(prepared(line as unknown as Sql, client.options), { schema: tables }) as unknown as Tx;
    const [, result] = await Promise.all([begun, work(tx)]);
    void end("commit");
    return result;
  } catch (error) {
    void end("rollback");
    throw error;
  }
}
