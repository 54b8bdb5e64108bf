"use client";

import { useEffect, useRef } from "react";
import type { RosterLine } from "./line-of";
import { goTo } from "./roster-keys";

/**
 * Who comes back from an athlete's page, whose line the address names (`#id`), finds that line unfolded, in sight and with
 * the keyboard's place. Afterwards the address names none: drawn anew, the page stays where it is.
 */
export function useReturn(lines: readonly RosterLine[], folded: boolean, unfold: () => void): void {
  const looked = useRef(false);
  useEffect(() => {
    if (looked.current) return;
    const id = location.hash.slice(1);
    if (!lines.some((line) => line.id === id)) {
      looked.current = true;
      return;
    }
    if (folded) return unfold();
    looked.current = true;
    const row = document.getElementById(id);
    if (row) goTo(row, "center");
    history.replaceState(null, "", location.pathname + location.search);
  }, [lines, folded, unfold]);
}
