import type { IncomingMessage, ServerResponse } from "node:http";
import { UNREADABLE } from "@/lib/address";

/** Says of an address that can't be read that it is the address, not the server. */
export function refuseAddress(request: IncomingMessage, response: ServerResponse): void {
  const api = request.url?.startsWith("/api/");
  const body = api
    ? JSON.stringify({ errors: [{ field: "address", message: UNREADABLE }] })
    : `${UNREADABLE}\n`;
  response
    .writeHead(400, {
      "content-type": api ? "application/json" : "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    })
    .end(body);
}
