import { STRICTNESS, type Verdict } from "@/lib/engine/vocabulary";
import type { Format } from "@/lib/format/format";
import type { Words } from "@/lib/words/words";
import type { RosterRow } from "./row";
import { someNames } from "./summary";

type Changed = Pick<RosterRow, "name" | "verdict" | "before">;

const stops = (verdict: Verdict | null) => verdict !== null && STRICTNESS[verdict] >= STRICTNESS.rest;

/** Who should not run since today, and who may run again, of those who answered on both days. */
export function changesOf<R extends Changed>(rows: readonly R[]): { stopped: R[]; back: R[] } {
  const both = rows.filter(({ verdict, before }) => verdict !== null && before !== null);
  return {
    stopped: both.filter(({ verdict, before }) => stops(verdict) && !stops(before)),
    back: both.filter(({ verdict, before }) => !stops(verdict) && stops(before)),
  };
}

/** The same in words, a sentence each; none where nothing changed. */
export function changeLines(rows: readonly RosterRow[], t: Words<"roster">, f: Format): string[] {
  const { stopped, back } = changesOf(rows);
  return [
    ...(stopped.length ? [t("changes.stopped", { names: someNames(stopped, t, f) })] : []),
    ...(back.length ? [t("changes.back", { names: someNames(back, t, f) })] : []),
  ];
}

/** Whether a morning says anything that yesterday did not: an urgent sign, a change, or somebody who is late. */
export function hasNews(rows: readonly RosterRow[]): boolean {
  const { stopped, back } = changesOf(rows);
  return (
    stopped.length + back.length > 0 ||
    rows.some(
      ({ urgency, late, news }) => urgency === "now" || urgency === "today" || late || news.length > 0,
    )
  );
}
