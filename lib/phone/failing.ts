import type { Content } from "./entry";

/**
 * In so many rounds the server, well otherwise, may fail at an entry (500 and the like); then it is the entry's fault rather
 * than the moment's, and it comes back to its person. Until then those behind it wait, so that the order holds.
 */
export const FAILURES = 5;

/** Whether an entry builds on one of those before it: it would be refused, or mean something else, without. */
export function needs(later: Content, before: readonly Content[]): boolean {
  return before.some((earlier) => {
    if (earlier.slot === later.slot) return true;
    if (later.kind !== "feel-check") return false;
    // A feel check is refused without the check-in of its day, and names the feel check that was known when it began.
    return earlier.kind === "check-in"
      ? earlier.entry.date === later.entry.date
      : earlier.kind === "feel-check" && earlier.entry.id === later.entry.after;
  });
}
