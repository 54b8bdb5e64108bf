/** Everything this product keeps in a browser's storage begins so. */
const PREFIX = "feelcheck:draft:";
const LAST_PERSON = "feelcheck:person";
/** As drafts were named before they were anybody's. */
const NOBODYS = /^(check-in|check-in-note|session|feel-check)-/;
/** How each open draft of this page is written down. */
const openDrafts = new Set<() => void>();

/** A schema of zod, of either size. */
export type Schema<T> = {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false };
};

const keyOf = (person: string, name: string) => `${PREFIX}${person}:${name}`;

/**
 * A draft of this person by its name, read through its schema. One that is broken, of another shape or older than
 * `maxAgeMs` is dropped; null where there is none.
 */
export function readDraft<T>(
  person: string,
  name: string,
  schema: Schema<T>,
  maxAgeMs: number,
  now = Date.now(),
): T | null {
  const text = storage((kept) => kept.getItem(keyOf(person, name)));
  if (text === null) return null;
  const { at, value } = envelopeIn(text);
  const read = at <= now + 60_000 && now - at <= maxAgeMs ? schema.safeParse(value) : null;
  if (read?.success) return read.data;
  dropDraft(person, name);
  return null;
}

/** Writes a draft down; a `refused` one waits for its person also while others are here. */
export function writeDraft(
  person: string,
  name: string,
  value: unknown,
  { now = Date.now(), refused = false } = {},
): void {
  const text = JSON.stringify({ at: now, value, ...(refused && { refused }) });
  storage((kept) => kept.setItem(keyOf(person, name), text));
}

export function dropDraft(person: string, name: string): void {
  storage((kept) => kept.removeItem(keyOf(person, name)));
}

/** At sign-out nothing of anybody stays in this browser. */
export function forgetEverybody(): void {
  forget(() => true);
  storage((kept) => kept.removeItem(LAST_PERSON));
}

/**
 * Called with each page of a person: when another one was here before, what they left goes, but for what they wanted to
 * send and could not. Returns whether there was another.
 */
export function personIsHere(person: string): boolean {
  const last = storage((kept) => kept.getItem(LAST_PERSON));
  if (last === person) return false;
  forget((key, text) => !key.startsWith(keyOf(person, "")) && !text.includes('"refused":true}'));
  storage((kept) => kept.setItem(LAST_PERSON, person));
  return last !== null;
}

/** Tells how an open draft is written down, until the returned function is called. */
export function draftIsOpen(keep: () => void): () => void {
  openDrafts.add(keep);
  return () => {
    openDrafts.delete(keep);
  };
}

/** Has every open draft of this page written down: what it holds was refused, or is about to go. */
export function keepOpenDrafts(): void {
  for (const keep of openDrafts) keep();
}

function forget(which: (key: string, text: string) => boolean): void {
  storage((kept) => {
    const keys = Array.from({ length: kept.length }, (_, i) => kept.key(i) ?? "");
    for (const key of keys) {
      const ours = key.startsWith(PREFIX) && which(key, kept.getItem(key) ?? "");
      if (ours || NOBODYS.test(key)) kept.removeItem(key);
    }
  });
}

/** What `writeDraft` wrote; of anything else an instant that no age allows. */
function envelopeIn(text: string): { at: number; value: unknown } {
  try {
    const read = JSON.parse(text) as { at?: unknown; value?: unknown } | null;
    if (typeof read?.at === "number") return { at: read.at, value: read.value };
  } catch {
    // Cut short by a full disk, or written by something else: as good as too old.
  }
  return { at: Number.NEGATIVE_INFINITY, value: null };
}

function storage<R>(use: (kept: Storage) => R): R | null {
  try {
    return use(localStorage);
  } catch {
    return null; // Storage is forbidden or full: a draft lives as long as its page.
  }
}
