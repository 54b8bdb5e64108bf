/** Seconds since 1970 of Apple's "2026-05-09 08:30:00 +0200"; NaN for anything else. */
export function appleInstant(text: string | undefined): number {
  const parts = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d\d):?(\d\d)$/.exec(text ?? "");
  return parts ? Date.parse(`${parts[1]}T${parts[2]}${parts[3]}:${parts[4]}`) / 1000 : Number.NaN;
}

/** A number of an attribute; null where it is none. */
export function appleNumber(text: string | undefined): number | null {
  const value = text === undefined || text === "" ? Number.NaN : Number(text.replace(",", "."));
  return Number.isFinite(value) ? value : null;
}
