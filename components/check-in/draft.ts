"use client";

import { useEffect, useState } from "react";

/**
 * State that outlives a reload or a locked phone: kept in this browser under `key` until `clear`.
 * A browser without storage (private mode, full disk) simply keeps it for the page.
 */
export function useDraft<T>(key: string, start: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState(start);
  useEffect(() => {
    const kept = storage(() => localStorage.getItem(key));
    if (kept) setValue(JSON.parse(kept) as T);
  }, [key]);
  const set = (next: T) => {
    setValue(next);
    storage(() => localStorage.setItem(key, JSON.stringify(next)));
  };
  const clear = () => {
    storage(() => localStorage.removeItem(key));
  };
  return [value, set, clear];
}

function storage<R>(use: () => R): R | null {
  try {
    return use();
  } catch {
    return null; // Storage is forbidden or full: the draft lives as long as the page.
  }
}
