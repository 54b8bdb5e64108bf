import type { IncomingMessage, ServerResponse } from "node:http";
import { localeFor, NO_CHOICE } from "@/lib/words/locale";
import { teller } from "@/lib/words/told";

/** Says of an address that can't be read that it is the address, not the server. */
export function refuseAddress(request: IncomingMessage, response: ServerResponse): void {
  const api = request.url?.startsWith("/api/");
  const locale = localeFor(NO_CHOICE, request.headers["accept-language"] ?? null);
  const message = teller(locale, "refusals")({ code: "unreadable" });
  const body = api ? JSON.stringify({ errors: [{ field: "address", message }] }) : `${message}\n`;
  response
    .writeHead(400, {
      "content-type": api ? "application/json" : "text/plain; charset=utf-8",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    })
    .end(body);
}
