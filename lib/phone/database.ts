import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Sealed } from "./cipher";
import type { EntryStore, Waiting } from "./entry";

const NAME = "feelcheck";

/** What a browser keeps of us: locked entries and days, and the key of who is signed in here. */
interface Shelves extends DBSchema {
  entries: { key: number; value: Waiting };
  keys: { key: string; value: { person: string; key: CryptoKey } };
  kept: { key: string; value: { person: string; sealed: Sealed } };
  /** Which verdict this phone gave by itself, locked. */
  said: { key: string; value: { person: string; sealed: Sealed } };
  /** When the server last took something of somebody from here, in milliseconds since 1970. */
  taken: { key: string; value: { person: string; at: number } };
}
/** What goes with the person; entries wait. */
const OF_WHO_IS_HERE = ["keys", "kept", "said", "taken"] as const;
export type Shelf = IDBPDatabase<Shelves>;

/** Opens it; throws where the browser keeps nothing, such as in some private windows. */
export function openShelf(name = NAME): Promise<Shelf> {
  return openDB<Shelves>(name, 2, {
    upgrade(shelf, before) {
      if (before < 1) {
        shelf.createObjectStore("entries", { keyPath: "seq", autoIncrement: true });
        for (const own of ["keys", "kept", "taken"] as const)
          shelf.createObjectStore(own, { keyPath: "person" });
      }
      shelf.createObjectStore("said", { keyPath: "person" });
    },
    // A tab of an older build must not keep a newer one from its entries.
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
  });
}

/** The entries of a shelf. */
export const entriesOf = (shelf: Shelf): EntryStore => ({
  all: () => shelf.getAll("entries"),
  async add(entry) {
    // The number is the shelf's to give: the type wants one, the record must have none.
    await shelf.add("entries", entry as Waiting);
  },
  async replace(entry) {
    const change = shelf.transaction("entries", "readwrite");
    if (await change.store.get(entry.seq)) await change.store.put(entry);
    await change.done;
  },
  remove: (seq) => shelf.delete("entries", seq),
});

/** The person whose key this browser holds, with it; null where nobody is signed in here. */
export async function holderOf(shelf: Shelf): Promise<{ person: string; key: CryptoKey } | null> {
  return (await shelf.getAll("keys"))[0] ?? null;
}

/** Takes the key of somebody who is signed in here; what was another's goes. */
export async function hold(shelf: Shelf, person: string, key: CryptoKey): Promise<void> {
  await forget(shelf, person);
  await shelf.put("keys", { person, key });
}

/** Nobody is signed in here, or somebody else than `but`: keys and days go, entries wait, locked, for their person. */
export async function forget(shelf: Shelf, but?: string): Promise<void> {
  const change = shelf.transaction(OF_WHO_IS_HERE, "readwrite");
  for (const name of OF_WHO_IS_HERE)
    for (const person of await change.objectStore(name).getAllKeys())
      if (person !== but) await change.objectStore(name).delete(person);
  await change.done;
}
