import { z } from "zod";

/** Everything this product keeps in a browser's storage begins so. */
const PREFIX = "feelcheck:draft:";
const LAST_PERSON = "feelcheck:person";
/** As drafts were named before they were anybody's. */
const NOBODYS = /^(check-in|check-in-note|session|feel-check)-/;
/** Told to the page's open drafts that they must be in storage now: what they hold was refused, or is about to go. */
export const KEEP_DRAFTS = "feelcheck:keep-drafts";

const envelope = z.object({ at: z.number(), value: z.unknown() });

const keyOf = (person: string, name: string) => `${PREFIX}${person}:${name}`;

/**
 * A draft of this person by its name, read through its schema. One that is broken, of another shape or older than
 * `maxAgeMs` is dropped; null where there is none.
 */
export function readDraft<T>(
  person: string,
  name: string,
  schema: z.ZodType<T>,
  maxAgeMs: number,
  now = Date.now(),
): T | null {
  const text = storage((kept) => kept.getItem(keyOf(person, name)));
  if (text === null) return null;
  const read = envelope.safeParse(fromJson(text));
  const value = read.success ? schema.safeParse(read.data.value) : null;
  const fresh = read.success && now - read.data.at <= maxAgeMs && read.data.at <= now + 60_000;
  if (fresh && value?.success) return value.data;
  dropDraft(person, name);
  return null;
}

export function writeDraft(person: string, name: string, value: unknown, now = Date.now()): void {
  storage((kept) => kept.setItem(keyOf(person, name), JSON.stringify({ at: now, value })));
}

export function dropDraft(person: string, name: string): void {
  storage((kept) => kept.removeItem(keyOf(person, name)));
}

/** At sign-out nothing of anybody stays in this browser. */
export function forgetEverybody(): void {
  forget(() => true);
  storage((kept) => kept.removeItem(LAST_PERSON));
}

/** Called with each page of a person: when another one was here before, what they left goes. */
export function personIsHere(person: string): void {
  const last = storage((kept) => kept.getItem(LAST_PERSON));
  if (last === person) return;
  forget((key) => !key.startsWith(keyOf(person, "")));
  storage((kept) => kept.setItem(LAST_PERSON, person));
}

/** Has every open draft of this page written down. */
export function keepOpenDrafts(): void {
  document.dispatchEvent(new Event(KEEP_DRAFTS));
}

function forget(which: (key: string) => boolean): void {
  storage((kept) => {
    const keys = Array.from({ length: kept.length }, (_, i) => kept.key(i) ?? "");
    for (const key of keys)
      if ((key.startsWith(PREFIX) && which(key)) || NOBODYS.test(key)) kept.removeItem(key);
  });
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Cut short by a full disk, or written by something else.
  }
}

function storage<R>(use: (kept: Storage) => R): R | null {
  try {
    return use(localStorage);
  } catch {
    return null; // Storage is forbidden or full: a draft lives as long as its page.
  }
}
