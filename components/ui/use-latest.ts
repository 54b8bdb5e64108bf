"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** What the newest drawing was given, for what happens later; written when that drawing is shown, never during it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
