const KEY = "feelcheck:install-hint";
const NEVER = "never";

/** Whether the hint may be shown on this day: the first on which it is asked, until somebody closes it. */
export function mayHint(today: string, kept = storage()): boolean {
  try {
    const day = kept?.getItem(KEY);
    if (kept && !day) kept.setItem(KEY, today);
    return kept !== null && (!day || day === today);
  } catch {
    return false; // Storage is full: what can't be shown once is not shown.
  }
}

/** Somebody closed it. */
export function neverHint(kept = storage()): void {
  try {
    kept?.setItem(KEY, NEVER);
  } catch {
    // Full: it goes with its day.
  }
}

/** Null where storage is forbidden. */
function storage(): Pick<Storage, "getItem" | "setItem"> | null {
  try {
    return localStorage;
  } catch {
    return null; // Reading the name alone throws where storage is forbidden.
  }
}
