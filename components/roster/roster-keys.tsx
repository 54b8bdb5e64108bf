"use client";

import { useEffect } from "react";

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** j and k walk the rows, Enter opens, f flags, / searches. */
export function RosterKeys() {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        typing(event.target) ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        document.querySelector("dialog[open]")
      )
        return;
      const rows = [...document.querySelectorAll<HTMLElement>("tr[data-athlete]")];
      const here = rows.findIndex((row) => "here" in row.dataset);
      const go = (to: number) => {
        const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
        if (!row) return;
        for (const other of rows) delete other.dataset.here;
        row.dataset.here = "";
        row.querySelector<HTMLElement>("[data-open]")?.focus({ preventScroll: true });
        row.scrollIntoView({ block: "nearest" });
      };
      if (event.key === "j") go(here + 1);
      else if (event.key === "k") go(here < 0 ? 0 : here - 1);
      else if (event.key === "f" && here >= 0) {
        event.preventDefault();
        rows[here]?.querySelector<HTMLElement>("[data-flag]")?.click();
      } else if (event.key === "/") {
        event.preventDefault();
        document.querySelector<HTMLElement>("[data-search]")?.focus();
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return null;
}
