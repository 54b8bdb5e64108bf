import { setImmediate } from "node:timers/promises";

const KEY = Symbol.for("feelcheck.inside");
type Inside = { requests: Map<string, number>; waiting: Set<() => void>; wentIn: number };

/** One for the whole process, whichever bundle asks. */
function inside(): Inside {
  const holder = globalThis as { [KEY]?: Inside };
  holder[KEY] ??= { requests: new Map(), waiting: new Set(), wentIn: 0 };
  return holder[KEY];
}

/** Counts a request of a person that is being answered; returns the way to count it no more, to be called once. */
export function goIn(who: string): () => void {
  const here = inside();
  const { requests, waiting } = here;
  here.wentIn++;
  requests.set(who, (requests.get(who) ?? 0) + 1);
  return () => {
    const left = (requests.get(who) ?? 0) - 1;
    if (left > 0) requests.set(who, left);
    else requests.delete(who);
    for (const look of [...waiting]) look();
  };
}

/** Whether a request is being answered, and how many have been since the process began. */
export const busy = (): { now: boolean; sinceStart: number } => ({
  now: inside().requests.size > 0,
  sinceStart: inside().wentIn,
});

/** Where there is always somebody, bulk work goes on after so long. */
const MOST_MS = 50;

/**
 * Lets others go first: resolves once nobody but this person has a request that is being answered, or after a while all the
 * same. Whoever does bulk work calls it between pieces of a few milliseconds: one thread draws everybody's pages, and a page
 * that is drawn in ten steps waits for a piece before each of them.
 */
export async function othersFirst(who: string, mostMs = MOST_MS): Promise<void> {
  const { requests, waiting } = inside();
  // At least one turn of the event loop: who has just arrived is counted then.
  await setImmediate();
  const alone = () => requests.size === 0 || (requests.size === 1 && requests.has(who));
  if (alone()) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(timer);
      waiting.delete(look);
      resolve();
    };
    const look = () => alone() && go();
    const timer = setTimeout(go, mostMs);
    waiting.add(look);
  });
}
