/** By these codes a server says that it ends a connection: transactions that say nothing, an administrator, a restart. */
const ENDS = new Set(["25P03", "25P04", "57P01", "57P02", "57P05"]);

/**
 * Asks again where the answer is an earlier one. When the server ends a connection while a statement is under way, the driver
 * tells its caller that the connection has closed and keeps the server's own word; it gives that word to whoever opens the
 * connection next, before anything was sent for them (postgres 3.4.9, `ReadyForQuery`). So a statement that fails by one of
 * these codes was never run. As often as there are connections, of which each may keep one such word, and never once it has
 * `begun`.
 */
export async function pastEarlierEnds<T>(
  ask: () => PromiseLike<T>,
  connections: number,
  begun = () => false,
): Promise<T> {
  for (let left = connections; ; left--)
    try {
      return await ask();
    } catch (error) {
      if (left === 0 || begun() || !endsConnection(error)) throw error;
    }
}

function endsConnection(error: unknown): boolean {
  return error instanceof Error && "code" in error && ENDS.has(String(error.code));
}
