import { addDays } from "@/lib/calendar";
import { type Baseline, baseline } from "@/lib/training/baseline";
import { usualSoreness } from "@/lib/training/usual-mornings";

/** An athlete's last days are so many, their today among them. */
export const RECENT_DAYS = 3;
/** A change is told from a point of soreness on, and from as much as their mornings usually differ. */
const LEAST = 1;

/** How an athlete's soreness stands against their own usual, in the order in which a coach asks after them. */
export const STANDINGS = ["sorer", "early", "silent", "usual", "less"] as const;
export type Standing = (typeof STANDINGS)[number];

export type SorenessChange = {
  /** `early`: too few mornings to know a usual. `silent`: no check-in in the last days. */
  standing: Standing;
  /** Mean soreness of the last days, 0..10; null without a check-in. */
  now: number | null;
  /** See `usualSoreness`; null where it is too early. */
  usual: Baseline | null;
  /** Mornings that it rests on. */
  answered: number;
  /** Points above the usual, negative below; null where either is not known. */
  by: number | null;
  /** For the sorer: first day of the present spell above their usual. Mornings without an answer do not end it. */
  since: string | null;
  /** The last date with a check-in, as far as the days reach; null for none. */
  last: string | null;
};

type Days = ReadonlyMap<string, { soreness: number | null }>;

/** The last three days against the usual soreness, as of `today`, the athlete's own. The days need not be whole. */
export function sorenessChange(days: Days, today: string): SorenessChange {
  const recent = answersOf(days, addDays(today, 1 - RECENT_DAYS), today);
  const { usual, answered } = usualSoreness(dated(days), today);
  const now = baseline(recent)?.mean ?? null;
  const by = now !== null && usual ? now - usual.mean : null;
  const standing = standingOf(now, usual, by);
  return {
    standing,
    now,
    usual,
    answered,
    by,
    since: standing === "sorer" && usual ? spellSince(days, today, usual.mean + leastOf(usual)) : null,
    last: lastOf(days, today),
  };
}

function* dated(days: Days) {
  for (const [date, { soreness }] of days) yield { date, soreness };
}

const leastOf = ({ sd }: Baseline) => Math.max(LEAST, sd);

function standingOf(now: number | null, usual: Baseline | null, by: number | null): Standing {
  if (now === null) return "silent";
  if (!usual || by === null) return "early";
  if (Math.abs(by) < leastOf(usual)) return "usual";
  return by > 0 ? "sorer" : "less";
}

/** Those who ask for a word first: by standing, within it who changed most, and whoever is sorest where that is not known. */
export function byChange(a: SorenessChange, b: SorenessChange): number {
  return (
    STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
    (b.by ?? 0) - (a.by ?? 0) ||
    (b.now ?? 0) - (a.now ?? 0)
  );
}

function answersOf(days: Days, from: string, to: string): number[] {
  const answers: number[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const soreness = days.get(date)?.soreness;
    if (soreness != null) answers.push(soreness);
  }
  return answers;
}

/** Back from today to the first morning that was not above the line. */
function spellSince(days: Days, today: string, line: number): string | null {
  let since: string | null = null;
  for (const [date, { soreness }] of [...days].reverse()) {
    if (date > today || soreness === null) continue;
    // Of the last days one may be better: together they are above the line.
    if (soreness < line && date <= addDays(today, -RECENT_DAYS)) break;
    if (soreness >= line) since = date;
  }
  return since;
}

function lastOf(days: Days, today: string): string | null {
  for (const [date, { soreness }] of [...days].reverse()) if (soreness !== null && date <= today) return date;
  return null;
}
