const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Order of two names as people read them: accents and case aside, "2" before "10". */
export function byName(a: string, b: string): number {
  return collator.compare(a, b);
}
