import type { EntryKind } from "@/lib/phone/entry";
import { queueHere, SYNC, tell } from "@/lib/phone/here";
import { enqueue } from "@/lib/phone/queue";
import { type Person, whoseOf } from "../ui/viewer-scope";

/** What of a form's input waits where there is no network; `slot` as in `Content`. */
export type ForLater = { kind: EntryKind; id: string; slot: string };

/**
 * Keeps an entry on this phone until it is sent. False where that can't be: without a worker that draws the pages for no
 * network, without the person's key, or without storage.
 */
export async function keepForLater(person: Person | null, later: ForLater, input: object): Promise<boolean> {
  if (!person || !navigator.serviceWorker?.controller) return false;
  const queue = await queueHere();
  if (queue?.person !== person.id) return false;
  const { kind, id, slot } = later;
  try {
    await enqueue(queue, id, { kind, entry: { ...input }, whose: whoseOf(person) ?? "", slot });
  } catch (error) {
    console.warn(error);
    return false; // The disk is full: the form keeps it, and tries again.
  }
  tell(null);
  await askForSync();
  return true;
}

/** Has the browser wake the worker when there is a network again, where it can; the next open page sends in any case. */
async function askForSync(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.ready;
    await (registration as { sync?: { register: (tag: string) => Promise<void> } }).sync?.register(SYNC);
  } catch {
    // Not allowed here: sent with the next open page.
  }
}
