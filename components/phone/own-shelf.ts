import { WHOSE_HEADER } from "@/lib/action-result";
import { cipherOf, keyFrom } from "@/lib/phone/cipher";
import { forget, hold, holderOf } from "@/lib/phone/database";
import { shelfHere, tell } from "@/lib/phone/here";
import type { Kept } from "@/lib/phone/kept";
import { type Person, whoseOf } from "../ui/viewer-scope";

const DAYS = "days";

/** Takes from the server what this person's phone needs to answer without a network, and locks it. Quiet where that fails. */
export async function refreshShelf(person: Person): Promise<void> {
  try {
    const headers = { [WHOSE_HEADER]: encodeURIComponent(whoseOf(person) ?? "") };
    const answer = await fetch("/api/v1/phone", { headers });
    if (!answer.ok) return;
    const { key: text, kept } = (await answer.json()) as { key: string; kept: Kept };
    const [shelf, key] = [await shelfHere(), await keyFrom(text)];
    const before = await holderOf(shelf);
    await hold(shelf, person.id, key);
    const sealed = await cipherOf(person.id, key).seal(kept, DAYS);
    await shelf.put("kept", { person: person.id, sealed });
    // What waited locked for them can be opened now, and sent.
    if (before?.person !== person.id) tell(null);
  } catch (error) {
    console.warn(error); // No network, or no storage: what was kept before stands.
  }
}

/** What this phone knows of whoever is signed in on it; null where nobody is. */
export async function readShelf(): Promise<Kept | null> {
  try {
    const shelf = await shelfHere();
    const holder = await holderOf(shelf);
    const there = holder && (await shelf.get("kept", holder.person));
    if (!there) return null;
    return (await cipherOf(holder.person, holder.key).open(there.sealed, DAYS)) as Kept;
  } catch (error) {
    console.warn(error);
    return null; // Forbidden, broken, or of another key: nobody is known here.
  }
}

/** Somebody else than `but`, or nobody, is signed in here: keys and days go, entries wait locked. */
export async function forgetShelf(but?: string): Promise<void> {
  try {
    await forget(await shelfHere(), but);
  } catch {
    // The browser keeps nothing, so there is nothing to forget.
  }
}
