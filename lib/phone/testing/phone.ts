import "fake-indexeddb/auto";
import { cipherOf, keyFrom } from "../cipher";
import { entriesOf, openShelf, type Shelf } from "../database";
import type { Content, Post } from "../entry";
import type { Queue } from "../queue";

// A phone of two people, for the suites of what waits on it.

export const PEOPLE = ["ann", "ben"] as const;
export type Name = (typeof PEOPLE)[number];
const KEYS = { ann: "A".repeat(43), ben: `${"B".repeat(42)}A` };

export const keyOf = (person: Name) => keyFrom(KEYS[person]);

/** One thing after the other within one run of a browser. */
export function lock(): Queue["exclusive"] {
  let before: Promise<unknown> = Promise.resolve();
  return (work) => {
    const now = before.then(work, work);
    before = now.catch(() => undefined);
    return now;
  };
}

export const content = (person: string, id: string, slot = `session ${id}`): Content => ({
  kind: "session",
  entry: { id, revision: 0 },
  whose: `${person} ${person}`,
  slot,
});

export const queueOf = async (shelf: Shelf, person: Name, exclusive = lock()): Promise<Queue> => ({
  person,
  cipher: cipherOf(person, await keyOf(person)),
  entries: entriesOf(shelf),
  exclusive,
});

let shelves = 0;
export const freshShelf = () => openShelf(`test-${shelves++}`);

/** A server that takes everything. */
export const yes: Post = async () => ({ ok: true, data: null });
