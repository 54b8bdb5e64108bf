import postgres, { type Sql } from "postgres";

const HEARTBEAT_CHANNEL = "feelcheck_heartbeat";
const HEARTBEAT_MS = 3_000;

/**
 * Listens on a PostgreSQL server for as long as it takes: a heartbeat is sent through the server and must be heard, so
 * that a connection that was cut, or only looks open, is replaced. `resumed` is called when it is, because what happened
 * in between was not heard. Returns the way to stop.
 */
export async function listenOnServer(
  url: string,
  channel: string,
  heard: (payload: string) => void,
  resumed: () => void,
): Promise<() => Promise<void>> {
  let heartbeatHeard = true;
  let busy = false;
  const attach = async (): Promise<Sql> => {
    const client = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
    try {
      await client.listen(channel, heard);
      await client.listen(HEARTBEAT_CHANNEL, () => {
        heartbeatHeard = true;
      });
      return client;
    } catch (error) {
      await client.end({ timeout: 0 });
      throw error;
    }
  };
  let connection = await attach();
  const heartbeat = async () => {
    if (!heartbeatHeard) {
      const fresh = await attach();
      void connection.end({ timeout: 1 });
      connection = fresh;
      resumed();
    }
    heartbeatHeard = false;
    await connection`select pg_notify(${HEARTBEAT_CHANNEL}, '')`;
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    heartbeat()
      .catch((error) =>
        console.error(
          "change feed: the database does not answer, trying again:",
          error.code ?? error.message,
        ),
      )
      .finally(() => {
        busy = false;
      });
  }, HEARTBEAT_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await connection.end({ timeout: 1 });
  };
}
