"use client";

import { useState } from "react";
import { uuidv7 } from "uuidv7";

/** Ids whose entry is kept: a page that comes back from the browser's memory must not bring one again. */
const spent = new Set<string>();

/** The id a page was drawn with, or another one where that has been used up since. */
export const freshId = (given?: string) => (given && !spent.has(given) ? given : uuidv7());

/** The entry with this id is kept: the next one needs another. */
export function spendId(id: string): void {
  spent.add(id);
}

/**
 * An id made for this page's next entry: sent twice, the server keeps one. `given` is the one the server drew the page
 * with, so that a form posted before scripts and one sent by them are the same entry. `renew` is for the entry after.
 */
export function useClientId(given?: string): { id: string; renew: () => void } {
  const [id, setId] = useState(() => freshId(given));
  return {
    id,
    renew() {
      spendId(id);
      setId(uuidv7());
    },
  };
}
