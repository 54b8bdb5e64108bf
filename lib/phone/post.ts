import type { ActionResult } from "@/lib/action-result";
import type { Post } from "./entry";

/** After so long, in milliseconds, a server is taken for silent. */
const PATIENCE_MS = 20_000;
/** They say nothing of the entry: too much or too early (408, 425, 429), no server behind the gateway, a network that wants a sign-in. */
const PASSING = [408, 425, 429, 502, 503, 504, 511];

/**
 * Sends entries to `/api/v1/entries` by `ask`. What is no answer of ours is silence (it throws): a gateway's page, a hotel's
 * network; a pause where it says how long. Any other failure (500, a firewall's 403) counts against the entry, if the server
 * says of itself that it is well: one whose database is away fails at everything.
 */
export const postBy =
  (ask: (address: string, how?: RequestInit) => Promise<Response>): Post =>
  async (sent) => {
    const answer = await ask("/api/v1/entries", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(sent),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    const result = resultIn(await answer.text());
    if (result) return result;
    const { status } = answer;
    if (!PASSING.includes(status) && status >= 400 && (await isWell(ask))) return { failedWith: status };
    const pause = Number(answer.headers.get("retry-after") ?? Number.NaN);
    if (!PASSING.includes(status) || !(pause >= 0)) throw new TypeError("That is no answer of ours.");
    return { ok: false, status: 429, errors: [], retryAfter: pause };
  };

async function isWell(ask: Parameters<typeof postBy>[0]): Promise<boolean> {
  const how = { cache: "no-store", signal: AbortSignal.timeout(PATIENCE_MS) } as const;
  return (await ask("/readyz", how)).ok;
}

/** What the server said of the entry; null where that is not how it speaks. */
function resultIn(text: string): ActionResult<unknown> | null {
  try {
    const said = JSON.parse(text) as ActionResult<unknown> | null;
    return typeof said?.ok === "boolean" ? said : null;
  } catch {
    return null; // No JSON: a gateway's page, or the bare word of a server that failed.
  }
}
