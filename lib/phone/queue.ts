import { type ActionResult, OTHER_PERSON, SIGNED_OUT } from "@/lib/action-result";
import type { Cipher } from "./cipher";
import type { Content, EntryKind, EntryStore, Post, Refused, Sent, Waiting } from "./entry";
import { FAILURES, needs } from "./failing";

/** One person's entries on a phone. */
export type Queue = {
  person: string;
  cipher: Cipher;
  entries: EntryStore;
  /** Does one thing after the other, whichever tab or worker begins it. */
  exclusive: <T>(work: () => Promise<T>) => Promise<T>;
};

/** An entry with what it holds; null where it can't be opened any more. */
export type Opened = { waiting: Waiting; content: Content | null };

/** What became of a round of sending. */
export type Round = {
  /** What the server took, in order, with its answer. */
  taken: { kind: EntryKind; entry: Sent["entry"]; data: unknown }[];
  /**
   * Why it ended: all is sent that may be, nothing answers or the server failed, it asked for a pause (`retryAfter`, seconds), or
   * nobody is signed in.
   */
  end: "done" | "silent" | "later" | "signed-out";
  retryAfter?: number;
};

/** Whose these are, in order, opened. */
export async function opened({ person, cipher, entries }: Queue): Promise<Opened[]> {
  const own = (await entries.all()).filter((waiting) => waiting.person === person);
  return Promise.all(own.map(async (waiting) => ({ waiting, content: await contentOf(cipher, waiting) })));
}

async function contentOf(cipher: Cipher, { sealed, id }: Waiting): Promise<Content | null> {
  try {
    return (await cipher.open(sealed, id)) as Content;
  } catch {
    return null; // Locked with a key that is no more: told as unreadable.
  }
}

/** Keeps an entry until it is sent; in the place of an earlier one of its slot, which was not sent yet. */
export function enqueue(queue: Queue, id: string, content: Content, at = Date.now()): Promise<void> {
  return queue.exclusive(async () => {
    const there = (await opened(queue)).find((one) => one.content?.slot === content.slot)?.waiting;
    const sealed = await queue.cipher.seal(content, id);
    const entry = { person: queue.person, id, state: "waiting" as const, sealed, at };
    await (there ? queue.entries.replace({ ...entry, seq: there.seq }) : queue.entries.add(entry));
  });
}

/** Lets go of an entry by its id: it was sent otherwise, or its person let it go. */
export function letGo(queue: Queue, id: string): Promise<void> {
  return queue.exclusive(async () => {
    const own = (await queue.entries.all()).filter((one) => one.person === queue.person && one.id === id);
    for (const { seq } of own) await queue.entries.remove(seq);
  });
}

/** Has an entry at which the server failed sent again, in its place. */
export function tryAgain(queue: Queue, id: string): Promise<void> {
  return queue.exclusive(async () => {
    const own = (await queue.entries.all()).filter((one) => one.person === queue.person && one.id === id);
    for (const one of own.filter(({ state }) => state === "failed"))
      await queue.entries.replace({ ...one, state: "waiting", failures: 0 });
  });
}

/**
 * Sends what waits, in order. What the server takes goes from the phone; what it refuses stays, with its reason; a server
 * that does not answer, or asks for a pause, ends the round. An answer that was lost is asked for again: the server keeps
 * the same id once. An entry at which the server fails ends the round, too, until it has failed `FAILURES` times: then it
 * is its person's to decide, and holds up only what builds on it.
 */
export function sendAll(queue: Queue, post: Post): Promise<Round> {
  return queue.exclusive(async () => {
    const taken: Round["taken"] = [];
    const heldUp: Content[] = [];
    for (const { waiting, content } of await opened(queue)) {
      if (waiting.state === "failed" && content) heldUp.push(content);
      if (waiting.state !== "waiting") continue;
      if (!content) {
        await queue.entries.replace({ ...waiting, state: "unreadable" });
        continue;
      }
      if (needs(content, heldUp)) {
        heldUp.push(content);
        continue;
      }
      const { kind, entry, whose } = content;
      const answer = await post({ kind, entry, whose }).catch(() => null);
      if (!answer) return { taken, end: "silent" };
      if ("failedWith" in answer) {
        if (!(await countFailure(queue, waiting))) return { taken, end: "silent" };
        heldUp.push(content);
        continue;
      }
      const end = endOf(answer);
      if (end) return { taken, ...end };
      if (answer.ok) {
        await queue.entries.remove(waiting.seq);
        taken.push({ kind, entry, data: answer.data });
      } else await keepRefused(queue, waiting, content, refusedIn(answer));
    }
    return { taken, end: "done" };
  });
}

/** Whether it was one too many. */
async function countFailure(queue: Queue, waiting: Waiting): Promise<boolean> {
  const failures = (waiting.failures ?? 0) + 1;
  const state = failures >= FAILURES ? ("failed" as const) : waiting.state;
  await queue.entries.replace({ ...waiting, state, failures });
  return state === "failed";
}

type No = Extract<ActionResult, { ok: false }>;

/** Why the entries behind this one wait, too; null where they don't. */
function endOf(answer: ActionResult<unknown>): Pick<Round, "end" | "retryAfter"> | null {
  if (answer.ok) return null;
  if (answer.retryAfter !== undefined) return { end: "later", retryAfter: answer.retryAfter };
  const nobody = answer.errors.some(({ field }) => field === SIGNED_OUT || field === OTHER_PERSON);
  return nobody ? { end: "signed-out" } : null;
}

const refusedIn = ({ errors, stored }: No): Refused => ({ errors, ...(stored !== undefined && { stored }) });

async function keepRefused(
  queue: Queue,
  waiting: Waiting,
  content: Content,
  refused: Refused,
): Promise<void> {
  const sealed = await queue.cipher.seal({ ...content, refused }, waiting.id);
  await queue.entries.replace({ ...waiting, state: "refused", sealed });
}
