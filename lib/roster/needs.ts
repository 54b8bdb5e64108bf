import type { Severity, Urgency, Verdict } from "@/lib/engine/vocabulary";

/** Why an athlete stands where they stand, most urgent first. */
export const NEEDS = ["refer", "rest", "flag", "watch", "note", "missing", "away", "fine"] as const;
export type Need = (typeof NEEDS)[number];

/**
 * Every badge, flag and new note of a row counts, so that the numbers above the roster are those of the marks in it. Nobody is missing
 * on a day `off`.
 */
export function needsOf(
  verdict: Verdict | null,
  flags: readonly { severity: Severity; byCoach: boolean }[],
  news: number,
  off = false,
): Need[] {
  const open = (severity: Severity) => flags.some((flag) => flag.severity === severity);
  const has: Record<Exclude<Need, "fine">, boolean> = {
    refer: verdict === "see-professional" || open("refer"),
    rest: verdict === "rest" || open("rest"),
    flag: flags.some((flag) => flag.byCoach),
    watch: verdict === "cross-train" || open("watch"),
    note: news > 0,
    missing: verdict === null && !off,
    // Off, and so expected to say nothing: neither missing nor known to be fine.
    away: verdict === null && off,
  };
  const needs = NEEDS.filter((need) => need !== "fine" && has[need]);
  return needs.length ? needs : ["fine"];
}

/** How many rows wait for an answer, and how many have one that holds: an emergency stays on top, answered too. */
export function answersIn(rows: readonly { place: Place; talk: unknown }[]): {
  waiting: number;
  answered: number;
} {
  return {
    waiting: rows.filter(({ place, talk }) => place === "word" && talk === null).length,
    answered: rows.filter(({ talk }) => talk !== null).length,
  };
}

/** The parts of the worklist from top to bottom. */
export const PLACES = ["word", "missing", "spoken", "away", "fine"] as const;
export type Place = (typeof PLACES)[number];

/**
 * Where a row belongs: who needs a word, who has not answered, who was spoken to, who is away, who is fine. An emergency stays on top,
 * spoken to or not.
 */
export function placeOf(need: Need, urgency: Urgency | null, spoken: boolean): Place {
  if (need === "fine" || need === "away") return need;
  if (spoken && urgency !== "now") return "spoken";
  return need === "missing" ? "missing" : "word";
}
