"use client";

import { useEffect, useRef } from "react";
import type { RosterLine } from "./line-of";

/**
 * Keeps the keyboard's place: when the line that had the focus has moved to another part of the worklist, the one that stands
 * where it stood has it.
 */
export function useNextLine(lines: readonly RosterLine[]): void {
  const before = useRef(lines);
  useEffect(() => {
    const placed = new Map(lines.map(({ id, place }) => [id, place]));
    const moved = before.current.findIndex(({ id, place }) => placed.has(id) && placed.get(id) !== place);
    const next = before.current.slice(moved + 1).find(({ id, place }) => placed.get(id) === place);
    before.current = lines;
    if (moved < 0 || !next || document.activeElement !== document.body) return;
    document.getElementById(next.id)?.querySelector<HTMLElement>(".name a")?.focus({ preventScroll: true });
  }, [lines]);
}
