import { connect, createServer } from "node:net";

/** Statements sent at once leave the driver in pieces: all of them are on their way before the first is answered. */
const ONE_WAY_MS = 5;

/**
 * A way to a PostgreSQL server that counts how often it is waited for: bytes sent after an answer begin a new trip, so
 * that what is sent together is one. `url` is the address through it; it is as slow as a network.
 */
export async function countedTrips(url: string) {
  const state = { trips: 0, answered: true };
  const direct = new URL(url);
  const server = createServer((near) => {
    const far = connect(Number(direct.port || 5432), direct.hostname);
    near.on("data", (bytes) => {
      if (state.answered) state.trips++;
      state.answered = false;
      setTimeout(() => far.destroyed || far.write(bytes), ONE_WAY_MS);
    });
    far.on("data", (bytes) => {
      state.answered = true;
      near.write(bytes);
    });
    const end = () => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) socket.on("error", end).on("close", end);
  });
  const port = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
  const through = new URL(url);
  through.hostname = "127.0.0.1";
  through.port = String(port);
  return { url: through.href, state, close: () => server.close() };
}
