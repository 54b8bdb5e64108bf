"use client";

import { type RefObject, useEffect, useRef } from "react";
import { useHydrated } from "./use-hydrated";

/** Hands over, once, what a form of a page just loaded holds when its scripts begin: it may be filled by then. */
export function useEarly(form: RefObject<HTMLFormElement | null>, adopt: (fields: FormData) => void): void {
  // A page that was drawn by scripts was never without them.
  const drawnHere = useRef(useHydrated());
  const latest = useRef(adopt);
  useEffect(() => {
    if (form.current && !drawnHere.current) latest.current(new FormData(form.current));
  }, [form]);
}

/** The values that differ from those a form began with; a value the form does not show is no difference. */
export function changedFrom<T extends object>(start: T, now: T): Partial<T> {
  const changed = (Object.keys(now) as (keyof T)[]).filter(
    (key) => now[key] != null && JSON.stringify(start[key]) !== JSON.stringify(now[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, now[key]])) as Partial<T>;
}
