import { connect, createServer, type Socket } from "node:net";
import type { Outage } from "./outage";

/** A way to a PostgreSQL server that is not ours to stop: every connection to it is cut, and mended. */
export async function cutable(databaseUrl: string): Promise<Outage> {
  const url = new URL(databaseUrl);
  const [host, port] = [url.hostname, Number(url.port || 5432)];
  const open = new Set<Socket>();
  let gone = false;
  const server = createServer((near) => {
    if (gone) {
      near.destroy();
      return;
    }
    const far = connect(port, host);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      // A killed server resets its lines; the database must hear of it as it would without us between.
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
      socket.on("error", () => socket.destroy());
    }
    near.pipe(far).pipe(near);
  });
  const local = await new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
  );
  url.hostname = "127.0.0.1";
  url.port = String(local);
  return {
    kind: "cut off",
    url: url.href,
    begin: async () => {
      gone = true;
      for (const socket of open) socket.destroy();
    },
    end: async () => {
      gone = false;
    },
    close: async () => {
      server.close();
    },
  };
}
