/** What nobody types and somebody sends: for any field of any form, and any part of any address. */
const NUL = String.fromCharCode(0);

export const TEXTS: readonly string[] = [
  "",
  NUL,
  `a${NUL}b`,
  "\u0007\u001b[31m\u009b",
  "\ud800",
  "a\udfff",
  "\u202eevil\u2066",
  "\u200b\u200d",
  "\ufeff",
  `${"a".repeat(199)}\u{1F3C3}`,
  "\u{1F3C3}".repeat(90),
  "x".repeat(20_000),
  "0000-01-01",
  "0050-06-01",
  "1000-01-01",
  "9999-12-31",
  "10000-01-01",
  "2026-02-31",
  "2026-13-01",
  "-000001-01-01",
  "infinity",
  "NaN",
  "1e999",
  "00000000-0000-0000-0000-000000000000",
  "FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "36 x f".padEnd(36, "f"),
  "f".repeat(36),
  "'; drop table users; --",
  "\\u0000",
  "%00",
  "{}",
  "$undefined",
  "constructor",
  "__proto__",
];

export const NUMBERS: readonly number[] = [
  1e-320,
  -1e-320,
  5e-324,
  1e-40,
  1e308,
  -1e308,
  3.5e38,
  -0,
  0.1 + 0.2,
  2 ** 31,
  2 ** 53,
  2 ** 63,
  -1,
];

export const OTHERS: readonly unknown[] = [null, undefined, true, [], {}, [[]], [null], { length: 1e9 }];

export type Path = readonly (string | number)[];

/** The places of a value where something else may stand: every leaf, list and object of it. */
export function placesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [at];
  const within = Object.entries(value).flatMap(([key, one]) =>
    placesOf(one, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length ? [at, ...within] : within;
}

/** The value with something else in one place of it. */
export function withAt(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  const within = (copy as Record<string | number, unknown>)[key];
  Object.defineProperty(copy, key, {
    value: withAt(within, rest, put),
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return copy;
}
