"use client";

import { useEffect, useState } from "react";
import { SAVED } from "./saved-in-address";

/** For so long after leaving a page, in milliseconds, what it did is told on the next. */
const SOON = 15_000;
let waiting: { words: string; until: number } | null = null;

/** Says on the page that comes next that something was kept: "Session saved". */
export function sayNext(words: string): void {
  waiting = { words, until: Date.now() + SOON };
}

/** What the page before did, where it had something to say. `words`: the same of a form posted without scripts. */
export function Said({ words }: { words: string | null }) {
  const [said, setSaid] = useState(words);
  useEffect(() => {
    if (waiting && waiting.until > Date.now()) setSaid(waiting.words);
    waiting = null;
    if (!words) return;
    // A reload does not tell it again.
    const bare = new URL(window.location.href);
    bare.searchParams.delete(SAVED);
    window.history.replaceState(null, "", bare);
  }, [words]);
  return (
    <p role="status" className={said ? "bg-accent-soft rounded-lg px-4 py-2 text-sm" : "sr-only"}>
      {said}
    </p>
  );
}
