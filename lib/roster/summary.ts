import { byUrgency, type RosterRow } from "./row";

const MOST_NAMES = 4;

/** The morning in words, for the top of the roster: who should not run, who waits, who has not answered. */
export function morningSummary(rows: readonly RosterRow[]): string[] {
  if (rows.length === 0) return [];
  // The most urgent first: they are the ones that are named.
  const of = (test: (row: RosterRow) => boolean) => rows.filter(test).sort(byUrgency);
  const emergency = of(({ urgency }) => urgency === "now");
  const doctor = of(({ urgency }) => urgency === "today");
  const stop = of(({ needs }) => needs.includes("refer") || needs.includes("rest"));
  const swap = of((row) => row.verdict === "cross-train" && !stop.includes(row));
  const missing = of((row) => row.verdict === null);
  const unread = of(({ flags }) => flags.some((flag) => flag.byCoach && !flag.acknowledged));
  const lines: string[] = [];
  const needs = (rows: readonly RosterRow[], what: string) =>
    lines.push(`${names(rows)} ${rows.length === 1 ? "needs" : "need"} ${what}.`);
  if (emergency.length) needs(emergency, "medical care now");
  if (doctor.length) needs(doctor, "a doctor today");
  lines.push(
    stop.length
      ? `${stop.length} of ${rows.length} should not run: ${names(stop)}.`
      : missing.length === rows.length
        ? `Nobody of ${rows.length} has checked in yet.`
        : "Nobody who has checked in has to stay away from running.",
  );
  if (swap.length) lines.push(`${swap.length} should train without impact: ${names(swap)}.`);
  if (missing.length && missing.length < rows.length)
    lines.push(
      missing.length === 1
        ? `${missing[0]?.name} has not checked in.`
        : `${missing.length} have not checked in.`,
    );
  if (unread.length)
    lines.push(`${names(unread)} ${unread.length === 1 ? "has" : "have"} not read your flag.`);
  return lines;
}

function names(rows: readonly RosterRow[]): string {
  const shown = rows.slice(0, MOST_NAMES).map(({ name }) => name);
  const more = rows.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}
