/** So many entries are kept of each kind; the longest unused goes first. More zones than that are never in use at once. */
const KEPT = 64;
const SPELLINGS = 512;
/** Letters of a name, more than any has. */
const LONGEST = 64;

/** A map that forgets: newest last, because a map keeps its keys in the order in which they came. */
function remember<V>(map: Map<string, V>, key: string, value: V, most: number): V {
  map.delete(key);
  map.set(key, value);
  for (const oldest of map.keys()) {
    if (map.size <= most) break;
    map.delete(oldest);
  }
  return value;
}

const names = new Map<string, string | null>();

/**
 * The runtime's own name for a time zone, for any spelling and alias it accepts (`eUROPE/berlin`); null for one it does not
 * know. A visitor may send any number of spellings: so many are remembered, and none keeps more than its letters.
 */
export function canonicalZone(spelling: string): string | null {
  if (spelling.length > LONGEST) return null;
  const known = names.get(spelling);
  return remember(names, spelling, known === undefined ? asked(spelling) : known, SPELLINGS);
}

function asked(spelling: string): string | null {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: spelling }).resolvedOptions().timeZone;
  } catch {
    return null; // RangeError is how Intl says no.
  }
}

/**
 * A formatter for each time zone, made once: making one takes far longer than using it. Kept by the zone's canonical name.
 * Throws RangeError for an unknown zone.
 */
export function perZone(locale: string, options: Intl.DateTimeFormatOptions) {
  const made = new Map<string, Intl.DateTimeFormat>();
  const format = (timeZone: string): Intl.DateTimeFormat => {
    // An unknown one goes to Intl as it is, which throws.
    const name = canonicalZone(timeZone) ?? timeZone;
    const kept = made.get(name) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: name });
    return remember(made, name, kept, KEPT);
  };
  return Object.assign(format, { size: () => made.size });
}
