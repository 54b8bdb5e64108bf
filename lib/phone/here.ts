import { cipherOf } from "./cipher";
import { entriesOf, forget, holderOf, openShelf, type Shelf } from "./database";
import { postBy } from "./post";
import { type Queue, type Round, sendAll } from "./queue";

/** A page and the worker tell each other here that what waits has changed, and how a round of sending ended. */
export const CHANNEL = "feelcheck-entries";
/** The name under which the browser lets the worker send when there is a network again. */
export const SYNC = "feelcheck-entries";

let shelf: Promise<Shelf> | null = null;
export const shelfHere = (): Promise<Shelf> => {
  shelf ??= openShelf();
  return shelf;
};

/** The entries of the person who is signed in here; null where nobody is, or the browser keeps nothing. */
export async function queueHere(): Promise<Queue | null> {
  try {
    const shelf = await shelfHere();
    const holder = await holderOf(shelf);
    if (!holder) return null;
    const { person, key } = holder;
    return { person, cipher: cipherOf(person, key), entries: entriesOf(shelf), exclusive };
  } catch (error) {
    console.warn(error);
    return null; // Forbidden or broken: nothing waits here.
  }
}

/** One tab or worker after the other; within one page where the browser knows no locks. */
let before: Promise<unknown> = Promise.resolve();
function exclusive<T>(work: () => Promise<T>): Promise<T> {
  if (navigator.locks) return navigator.locks.request(CHANNEL, work) as Promise<T>;
  const now = before.then(work, work);
  before = now.catch(() => undefined);
  return now;
}

/** Sends what waits here, and tells every page what became of it. */
export async function sendHere(): Promise<Round | null> {
  const queue = await queueHere();
  if (!queue) return null;
  const round = await sendAll(
    queue,
    postBy((address, how) => fetch(address, how)),
  );
  // The session is over: what waits stays, locked, until its person signs in again. Whoever came meanwhile keeps their key.
  if (round.end === "signed-out") {
    const now = await holderOf(await shelfHere());
    if (now?.person === queue.person) await forget(await shelfHere());
  } else if (round.taken.length > 0)
    await (await shelfHere()).put("taken", { person: queue.person, at: Date.now() });
  tell(round);
  return round;
}

/** Whether the server took something from here since a moment: a page that was drawn before may not show it. */
export async function tookSince(moment: number): Promise<boolean> {
  const queue = await queueHere();
  const last = queue && (await (await shelfHere()).get("taken", queue.person));
  return last ? last.at > moment : false;
}

/** Tells every page, this one too, that something changed here. */
export function tell(round: Round | null): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(round);
  channel.close();
}
