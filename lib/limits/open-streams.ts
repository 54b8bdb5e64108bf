/** So many streams of one person are open at once; one more ends the oldest. A coach has fewer pages in sight. */
const EACH = 8;
const KEY = Symbol.for("feelcheck.open-streams");

/** Ways to end the streams that are open, oldest first, by person. */
type Open = Map<string, Set<() => void>>;

function open(): Open {
  const holder = globalThis as { [KEY]?: Open };
  holder[KEY] ??= new Map();
  return holder[KEY];
}

/** Counts a stream of a person; `end` is called when a newer one takes its place. Returns the way to count it no more. */
export function enterStream(person: string, end: () => void): () => void {
  const streams = open();
  const own = streams.get(person) ?? new Set();
  streams.set(person, own);
  own.add(end);
  for (const oldest of [...own].slice(0, Math.max(0, own.size - EACH))) {
    own.delete(oldest);
    oldest();
  }
  return () => {
    own.delete(end);
    if (own.size === 0 && streams.get(person) === own) streams.delete(person);
  };
}

/** How many streams are open in this process. */
export function openStreams(): number {
  let n = 0;
  for (const own of open().values()) n += own.size;
  return n;
}
