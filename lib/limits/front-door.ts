import type { IncomingMessage, ServerResponse } from "node:http";
import { logFault } from "../log";
import { localeFor, NO_CHOICE } from "../words/locale";
import { teller } from "../words/told";
import { bodyArrived } from "./body-arrived";
import { FairQueue } from "./fair-queue";
import { goIn } from "./inside";
import { isTooMany, Overloaded, TooMany } from "./too-many";
import { UnderWay } from "./under-way";

export type Handle = (request: IncomingMessage, response: ServerResponse) => void;

/** How the name of somebody begins who is not signed in: the rest is their network address. */
export const ADDRESS = "address ";

/**
 * Of one person so much is answered at once, whatever it is, and of an address behind which a club may sign in; the rest waits
 * behind it. One thread answers everybody: beside k requests of one person a page takes k + 1 times as long.
 */
const ANSWERED = {
  together: Number.POSITIVE_INFINITY,
  each: 2,
  eachOf: (who: string) => (who.startsWith(ADDRESS) ? 4 : undefined),
  waiting: 150,
  patienceMs: 15_000,
};
/** Pages being drawn: more at once make none of them faster. */
const PAGES = { together: 10, each: 2, waiting: 150, patienceMs: 8_000 };
/**
 * Bodies that are longer than what is kept of them unread, such as a long history for the engine: they are read while they come,
 * and so one of a person at a time. Who sends slowly holds up their own only.
 */
const LONG = { together: 8, each: 1, waiting: 60, patienceMs: 15_000 };
/** A page whose reader is slow no longer counts after so long: nobody keeps others out by reading slowly. */
const COUNTS_MS = 5_000;
/**
 * So many requests that change something may be under way, of everybody, of one person (whose browser sends six), and of an
 * address; the next ones are told at once to come back.
 */
const TOGETHER = 120;
const EACH = 16;
const EACH_ADDRESS = 60;
const COME_BACK_S = 5;

/**
 * Stands before the product and lets requests in by turns: those of one person behind each other, however many they send.
 * When there is more to do than can be done in time it says so at once (503, or 429 where it is the person's own doing, and
 * Retry-After), rather than let everybody wait until they give up. Health checks and the build's files always pass.
 */
export function frontDoor(
  handle: Handle,
  whose: (request: IncomingMessage) => Promise<string>,
  pages = new FairQueue(PAGES),
): Handle {
  const underWay = new UnderWay();
  const answered = new FairQueue(ANSWERED);
  const long = new FairQueue(LONG);
  /** Throws `TooMany` for who has too much under way; cheap, since a thousand may be told so at once. */
  const count = (who: string, request: IncomingMessage, response: ServerResponse) => {
    if (underWay.of(who) >= (who.startsWith(ADDRESS) ? EACH_ADDRESS : EACH)) throw new TooMany(COME_BACK_S);
    if (underWay.all() >= TOGETHER) throw new Overloaded(COME_BACK_S);
    underWay.add(who, request, response);
  };
  const wait = async (who: string, request: IncomingMessage, response: ServerResponse, path: string) => {
    const gone = new AbortController();
    const turns: (() => void)[] = [];
    // One listener for all: the framework adds its own, and Node warns of too many.
    response.once("close", () => {
      // A reason of its own: the usual one is made anew each time, with a stack.
      gone.abort(GONE);
      for (const end of turns) end();
    });
    const take = (end: () => void) => {
      turns.push(end);
      if (response.destroyed) end(); // Gone in the moment in which the turn came.
    };
    try {
      if (request.method === "GET" && !path.startsWith("/api/"))
        take(counted(await pages.enter(who, gone.signal)));
      // Who sends slowly takes nobody's turn: a body has one once it is there.
      if (LASTS.test(path) || (await bodyArrived(request, gone.signal)))
        take(counted(await answered.enter(who, gone.signal), goIn(who)));
      else take(await long.enter(who, gone.signal));
    } catch (error) {
      if (error === GONE) return;
      throw error;
    }
    if (response.destroyed) return;
    if (LASTS.test(path)) onHead(response, () => turns.at(-1)?.());
    handle(request, response);
  };
  const enter = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    try {
      const who = await whose(request);
      // What lasts has lanes of its own, and is waited for until its answer begins.
      if (!LASTS.test(path)) count(who, request, response);
      if (!response.destroyed) await wait(who, request, response, path);
    } catch (error) {
      if (isTooMany(error)) return refuse(response, error, request.headers["accept-language"]);
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

const GONE = new Error("Whoever asked is gone.");
const ALWAYS = /^\/(healthz|readyz|icon\.svg|icons\/|sw\.js|_next\/static\/)/;
const LASTS = /^\/api\/v1\/(changes|imports|export)/;

/** A turn that ends once, by itself when the answer takes too long to be read. */
function counted(...leave: (() => void)[]): () => void {
  const end = () => {
    clearTimeout(timer);
    for (const one of leave.splice(0)) one();
  };
  const timer = setTimeout(end, COUNTS_MS);
  timer.unref();
  return end;
}

/** Calls back when the head of an answer is sent. */
function onHead(response: ServerResponse, told: () => void): void {
  const writeHead = response.writeHead;
  response.writeHead = (...head: unknown[]) => {
    told();
    return Reflect.apply(writeHead, response, head) as ServerResponse;
  };
}

/** In plain text: a page's scripts show it as it is, and so does a browser. */
function refuse(response: ServerResponse, why: TooMany, acceptLanguage: string | undefined): void {
  const tell = teller(localeFor(NO_CHOICE, acceptLanguage ?? null), "refusals");
  response
    .writeHead(why.name === "Overloaded" ? 503 : 429, {
      "retry-after": String(why.seconds),
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
    })
    .end(`${tell(why)}\n`);
}
