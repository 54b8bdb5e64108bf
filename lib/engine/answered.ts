import type { SessionPain } from "./input";
import type { HistoryByDay } from "./record";

/** A session that hurt, how many days before the morning that is looked at, and how the place answered. */
export type Answered = {
  ago: number;
  age: number;
  pain: SessionPain;
  /** Points by which the place hurts more this morning than on the morning before the session; null where not told. */
  rise: number | null;
  /** How much it hurts this morning, 0..10; null where not told. */
  now: number | null;
};

/**
 * What hurt in sessions of the day `at` and the `days` days before it, latest first. A clearance given on a later day than
 * the session ends it; what hurt on the very day of the clearance may be the first step back, and stays.
 */
export function answeredPains(record: HistoryByDay, at: number, days: number): Answered[] {
  const told = record.days[at]?.painAfter ?? null;
  const cleared = clearedBy(record, at) ?? at + days;
  const within = record.pains.filter(({ age }) => age >= at && age <= Math.min(at + days, cleared));
  // The morning's question is about the latest session before it.
  const asked = Math.min(...within.filter(({ age }) => age > at).map(({ age }) => age));
  return within.map(({ age, pain }) => {
    const now = age === asked ? told : null;
    return { ago: age - at, age, pain, now, rise: now === null ? null : now - before(record, age, pain) };
  });
}

/** Age of the last clearance where it was given by the day `at`; null where none was, or nobody told its date. */
export const clearedBy = ({ clearedOn }: HistoryByDay, at: number): number | null =>
  clearedOn !== null && clearedOn >= at ? clearedOn : null;

/** How much the place hurt on the morning of the session; nothing where that morning was not told. */
function before(record: HistoryByDay, age: number, { sites }: SessionPain): number {
  const day = record.days[age];
  if (!day || day.imported) return 0;
  const there =
    sites.length === 0 ||
    day.sites.length === 0 ||
    sites.some(({ region, side }) =>
      day.sites.some(
        (site) => site.region === region && (site.side === side || site.side === "both" || side === "both"),
      ),
    );
  return Math.max(there ? day.soreness : 0, day.painAfter ?? 0);
}
