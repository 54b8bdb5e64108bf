import postgres, { type Sql } from "postgres";

const BEAT_CHANNEL = "feelcheck_beat";
const BEAT_MS = 3_000;

/**
 * Listens on a PostgreSQL server for as long as it takes: a beat is sent through the server and must be heard, so
 * that a line that was cut, or only looks open, is replaced. `resumed` is called when it is, because what happened
 * in between was not heard. Returns the way to stop.
 */
export async function listenOnServer(
  url: string,
  channel: string,
  heard: (payload: string) => void,
  resumed: () => void,
): Promise<() => Promise<void>> {
  let beatHeard = true;
  let busy = false;
  const attach = async (): Promise<Sql> => {
    const client = postgres(url, { max: 1, onnotice: () => {}, connect_timeout: 5 });
    try {
      await client.listen(channel, heard);
      await client.listen(BEAT_CHANNEL, () => {
        beatHeard = true;
      });
      return client;
    } catch (error) {
      await client.end({ timeout: 0 });
      throw error;
    }
  };
  let line = await attach();
  const beat = async () => {
    if (!beatHeard) {
      const fresh = await attach();
      void line.end({ timeout: 1 });
      line = fresh;
      resumed();
    }
    beatHeard = false;
    await line`select pg_notify(${BEAT_CHANNEL}, '')`;
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    beat()
      .catch((error) =>
        console.error(
          "change feed: the database does not answer, trying again:",
          error.code ?? error.message,
        ),
      )
      .finally(() => {
        busy = false;
      });
  }, BEAT_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await line.end({ timeout: 1 });
  };
}
