import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A way to the server on which some entries meet a bug: `fails` says by the body of a request to `/api/v1/entries` whether it is one. */
export async function failingProxy(to: number, fails: (body: string) => boolean) {
  const server = createServer(async (asked, answer) => {
    const body = await text(asked);
    if (asked.url === "/api/v1/entries" && fails(body)) {
      answer.writeHead(500).end("Internal Server Error");
      return;
    }
    const { method = "GET", url: path, headers } = asked;
    const onward = request({ host: "localhost", port: to, method, path, headers }, (came) => {
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    onward.end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    base: `http://localhost:${(server.address() as AddressInfo).port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
