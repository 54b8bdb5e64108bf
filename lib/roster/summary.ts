import type { Format } from "@/lib/format/format";
import type { Words } from "@/lib/words/words";
import { byUrgency } from "./order";
import type { RosterRow } from "./row";

const MOST_NAMES = 4;

/** Whether check-ins are owed and not one of them has come: nothing is known of anybody then. */
export function nobodyHeard(rows: readonly Pick<RosterRow, "needs" | "off">[]): boolean {
  const owed = rows.filter(({ off }) => !off);
  return owed.length > 0 && owed.every(({ needs }) => needs.includes("missing"));
}

/** The morning in words, for the top of the roster: who should not run, who waits, who has not answered. */
export function morningSummary(rows: readonly RosterRow[], t: Words<"roster">, f: Format): string[] {
  if (rows.length === 0) return [];
  // The most urgent first: they are the ones that are named.
  const of = (test: (row: RosterRow) => boolean) => rows.filter(test).sort(byUrgency);
  const stop = of(({ needs }) => needs.includes("refer") || needs.includes("rest"));
  const missing = of(({ needs }) => needs.includes("missing"));
  const owed = rows.filter(({ off }) => !off);
  const nobodyYet = missing.length === owed.length;
  const lines = [
    { key: "emergency", who: of(({ urgency }) => urgency === "now") },
    { key: "doctor", who: of(({ urgency }) => urgency === "today") },
    { key: "stop", who: stop },
    { key: "nobodyStops", who: stop.length || nobodyYet ? [] : rows },
    { key: "nobodyYet", who: nobodyYet && !stop.length ? owed : [] },
    { key: "swap", who: of((row) => row.verdict === "cross-train" && !stop.includes(row)) },
    { key: "missing", who: nobodyYet && !stop.length ? [] : missing },
    { key: "unread", who: of(({ flags }) => flags.some((flag) => flag.byCoach && !flag.acknowledged)) },
  ] as const;
  return lines
    .filter(({ who }) => who.length > 0)
    .map(({ key, who }) =>
      t(`summary.${key}`, {
        count: who.length,
        of: key === "nobodyYet" ? owed.length : rows.length,
        names: someNames(who, t, f),
      }),
    );
}

/** The first few names, and how many more. */
export function someNames(rows: readonly { name: string }[], t: Words<"roster">, f: Format): string {
  const shown = rows.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = rows.length - shown.length;
  return f.list(more > 0 ? [...shown, t("summary.more", { count: more })] : shown);
}
