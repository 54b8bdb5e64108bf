import type { IncomingMessage } from "node:http";
import { decode } from "next-auth/jwt";
import { secureSite } from "@/lib/http-policy";
import { ADDRESS } from "@/lib/limits/front-door";
import { networkOf, VISITOR } from "@/lib/visitor-address";

/** So many tokens are remembered, so that each is opened once, also when hundreds of requests bring it together. */
const REMEMBERED = 5_000;
const known = new Map<string, Promise<string | null>>();

/**
 * Behind whom a request waits: the person whose signed token it carries, or its network address. A token that nobody signed
 * counts as none; the address is the one that the server stamped. Whether the session still holds is asked later, by the page.
 */
export async function whoseRequest(request: IncomingMessage): Promise<string> {
  const name = `${secureSite() ? "__Host-" : ""}feelcheck.session=`;
  const token = (request.headers.cookie ?? "")
    .split("; ")
    .find((pair) => pair.startsWith(name))
    ?.slice(name.length);
  return (
    (token && (await personIn(token))) ||
    `${ADDRESS}${networkOf(String(request.headers[VISITOR] ?? "unknown"))}`
  );
}

function personIn(token: string): Promise<string | null> {
  const person = known.get(token) ?? opened(token);
  known.delete(token);
  known.set(token, person);
  for (const oldest of known.keys()) {
    if (known.size <= REMEMBERED) break;
    known.delete(oldest);
  }
  return person;
}

async function opened(token: string): Promise<string | null> {
  try {
    return (await decode({ token, secret: process.env.NEXTAUTH_SECRET ?? "" }))?.sub ?? null;
  } catch {
    return null; // Not ours, or not any more: its bearer stands with the others of their address.
  }
}
