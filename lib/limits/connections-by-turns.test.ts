import { createServer, request, type Server } from "node:http";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { connectionsByTurns } from "./connections-by-turns";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server whose reader of connections only notes them, and connections of these addresses that arrive together. */
function noting(inATurn: number) {
  const server = createServer();
  const read: string[] = [];
  server.removeAllListeners("connection");
  server.on("connection", (socket: Socket) => read.push(socket.remoteAddress ?? ""));
  connectionsByTurns(server, inATurn);
  const arrive = (address: string, destroyed = false) =>
    server.emit("connection", { remoteAddress: address, destroyed, resume: () => {} });
  return { read, arrive };
}

describe("connections by turns", () => {
  it("reads a few in a turn of the event loop, and all in the end", async () => {
    const { read, arrive } = noting(3);
    for (let i = 0; i < 8; i++) arrive("a");
    expect(read).toHaveLength(0);
    const seen: number[] = [];
    while (read.length < 8) {
      await setImmediate();
      seen.push(read.length);
    }
    expect(seen).toEqual([3, 6, 8]);
    arrive("a");
    await setImmediate();
    expect(read).toHaveLength(9);
  });

  it("asks the addresses in a circle, and passes over who is gone", async () => {
    const { read, arrive } = noting(2);
    for (let i = 0; i < 5; i++) arrive("many");
    arrive("gone", true);
    arrive("one");
    await setImmediate();
    await setImmediate();
    expect(read.slice(0, 3)).toEqual(["many", "one", "many"]);
  });

  it("answers three hundred connections that come together, and keeps them open for more", async () => {
    const server = createServer((asked, answer) => answer.end(`that was ${asked.url}`));
    servers.push(server);
    connectionsByTurns(server);
    const port = await new Promise<number>((resolve) =>
      server.listen(0, "127.0.0.1", () => resolve((server.address() as { port: number }).port)),
    );
    const ask = (path: string) =>
      new Promise<string>((resolve, reject) => {
        const sent = request({ port, host: "127.0.0.1", path, method: "POST" }, (answer) => {
          let text = "";
          answer.on("data", (bytes) => {
            text += bytes;
          });
          answer.on("end", () => resolve(text));
        });
        sent.on("error", reject);
        sent.end("x".repeat(100_000));
      });
    const told = await Promise.all(Array.from({ length: 300 }, (_, i) => ask(`/${i}`)));
    expect(told).toEqual(Array.from({ length: 300 }, (_, i) => `that was /${i}`));
  });
});
