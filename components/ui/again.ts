const FIRST_MS = 3_000;
const LONGEST_MS = 30_000;

/**
 * Milliseconds until something is sent again, after so many tries: longer each time, up to half a minute, never before the
 * server asked for it (`retryAfter`, seconds), and not at the same moment as everybody else who was cut off with us.
 */
export function againIn(tries: number, retryAfter = 0, random = Math.random()): number {
  const pause = Math.min(LONGEST_MS, FIRST_MS * 1.6 ** tries);
  return Math.round(Math.max(pause * (0.75 + random / 2), retryAfter * 1000 * (1 + random / 4)));
}
