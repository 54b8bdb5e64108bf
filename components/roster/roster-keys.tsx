"use client";

import { useEffect } from "react";
import { listensTo } from "../keys/page-keys";
import { isPlainKey } from "../keys/plain-key";
import { useLatest } from "../ui/use-latest";
import { useAsking } from "./asking";
import { useAskForFlag } from "./flag-dialog";
import type { RosterLine } from "./line-of";
import { spokenOf } from "./talk-button";
import { useTalks } from "./talk-dialog";

/** Whom the key of a talk, and of asking, is for. */
const mayBeSpokenTo = ({ place }: RosterLine) => place !== "fine" && place !== "away";
const mayBeAsked = ({ verdict, nudge, off }: RosterLine) => !verdict && !nudge && !off;

/** j and k walk the lines that are shown, Enter opens, f flags, s is spoken to, n asks for the check-in, / searches. */
export function RosterKeys({ lines }: { lines: readonly RosterLine[] }) {
  const [flag, talks, asking] = [useAskForFlag(), useTalks(), useAsking()];
  const latest = useLatest({ lines, flag, talks, asking });
  useEffect(() => {
    /** Whether a key does something about a line. */
    const act = (key: string, line: RosterLine): boolean => {
      const { flag, talks, asking } = latest.current;
      if (key === "f") flag?.({ athleteId: line.id, name: line.name });
      else if (key === "s" && mayBeSpokenTo(line)) talks?.ask(spokenOf(line));
      else if (key === "n" && mayBeAsked(line)) asking?.ask([line]);
      else return false;
      return true;
    };
    const press = (event: KeyboardEvent) => {
      if (!isPlainKey(event)) return;
      const rows = [...document.querySelectorAll<HTMLElement>("[data-athlete]")].filter((row) =>
        row.checkVisibility(),
      );
      const here = rows.findIndex((row) => "here" in row.dataset);
      const line = latest.current.lines.find(({ id }) => id === rows[here]?.id);
      if (event.key === "j") go(rows, here + 1);
      else if (event.key === "k") go(rows, here < 0 ? 0 : here - 1);
      else if (event.key === "/") document.querySelector<HTMLElement>("[data-search]")?.focus();
      else if (!line || !act(event.key, line)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [latest]);
  const heard = listensTo(
    ...(["walk", "open"] as const),
    ...(flag ? (["flag"] as const) : []),
    ...(talks && lines.some(mayBeSpokenTo) ? (["talk"] as const) : []),
    ...(asking && lines.some(mayBeAsked) ? (["nudge"] as const) : []),
  );
  return <span hidden {...heard} />;
}

function go(rows: readonly HTMLElement[], to: number): void {
  const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
  if (row) goTo(row, "nearest");
}

/** Gives a line the keyboard's place. */
export function goTo(row: HTMLElement, block: "nearest" | "center"): void {
  for (const other of document.querySelectorAll<HTMLElement>("[data-here]")) delete other.dataset.here;
  row.dataset.here = "";
  row.querySelector<HTMLElement>(".name a")?.focus({ preventScroll: true });
  row.scrollIntoView({ block });
}
