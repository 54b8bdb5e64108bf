import type { IncomingMessage, ServerResponse } from "node:http";
import { logFault } from "../log";
import { FairQueue } from "./fair-queue";
import { isTooMany, Overloaded, TooMany } from "./too-many";
import { UnderWay } from "./under-way";

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** Pages being drawn: more at once make none of them faster. */
const PAGES = { together: 10, each: 3, waiting: 150, patienceMs: 8_000 };
/** A page whose reader is slow no longer counts after so long: nobody keeps others out by reading slowly. */
const COUNTS_MS = 5_000;
/**
 * So many requests that change something may be under way, of everybody, of one person (whose browser sends six), and of an
 * address behind which a club may sign in; the next ones are told at once to come back.
 */
const TOGETHER = 120;
const EACH = 16;
const EACH_ADDRESS = 60;
const COME_BACK_S = 5;

/** How the name of somebody begins who is not signed in: the rest is their network address. */
export const ADDRESS = "address ";

/**
 * Stands before the product and lets requests in by turns: pages of one person behind each other, however many they ask for.
 * When there is more to do than can be done in time it says so at once (503, or 429 where it is the person's own doing, and
 * Retry-After), rather than let everybody wait until they give up. Health checks and the build's files always pass.
 */
export function frontDoor(
  handle: Handle,
  whose: (request: IncomingMessage) => Promise<string>,
  pages = new FairQueue(PAGES),
): Handle {
  const underWay = new UnderWay();
  const enter = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const gone = new AbortController();
    response.once("close", () => gone.abort());
    try {
      const who = await whose(request);
      // What lasts has lanes of its own, and is not waited for.
      if (!LASTS.test(path)) {
        if (underWay.of(who) >= (who.startsWith(ADDRESS) ? EACH_ADDRESS : EACH))
          throw new TooMany(COME_BACK_S);
        if (underWay.all() >= TOGETHER) throw new Overloaded(COME_BACK_S);
        underWay.add(who, request, response);
      }
      if (request.method === "GET" && !path.startsWith("/api/"))
        await inTurn(pages, who, response, gone.signal);
      if (!response.destroyed) handle(request, response);
    } catch (error) {
      if (gone.signal.aborted) return;
      if (isTooMany(error)) return refuse(response, error);
      logFault(error, { route: "front door" });
      response.destroy();
    }
  };
  return (request, response) => {
    const path = request.url ?? "/";
    if (ALWAYS.test(path)) handle(request, response);
    else void enter(request, response, path);
  };
}

const ALWAYS = /^\/(healthz|readyz|icon\.svg|_next\/static\/)/;
const LASTS = /^\/api\/v1\/(changes|imports|export)/;

async function inTurn(
  pages: FairQueue,
  who: string,
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  const leave = await pages.enter(who, signal);
  const timer = setTimeout(leave, COUNTS_MS);
  timer.unref();
  response.once("close", () => {
    clearTimeout(timer);
    leave();
  });
}

/** In plain text: a page's scripts show it as it is, and so does a browser. */
function refuse(response: ServerResponse, why: TooMany): void {
  response
    .writeHead(why.name === "Overloaded" ? 503 : 429, {
      "retry-after": String(why.seconds),
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
    })
    .end(`${why.message}\n`);
}
