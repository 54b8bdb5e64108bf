import { newCauseAge } from "../causes";
import type { Finding } from "../finding";
import { adjusted, type HistoryByDay } from "../record";
import { STRICTNESS } from "../vocabulary";

const CAUTION_DAYS = 5;
const REFER_DAYS = 8;
/** Mornings at 2 or less after which a referral for a long course lapses by itself. */
const LAPSE_MORNINGS = 3;

/**
 * One bout of soreness that outlasts the usual course of 3-5 days, at most a week. A new cause within 72 hours, or a jump
 * from a settled level, starts a new bout. Source: Cheung 2003.
 */
export function slowCourse(record: HistoryByDay, at: number): Finding | null {
  const limit =
    record.clearedAge !== null && record.clearedAge >= at ? record.clearedAge : record.days.length;
  const told = byLength(record, at, limit);
  const faded = fading(record, at, limit);
  if (!told || !faded) return told ?? faded;
  return STRICTNESS[faded.floor] > STRICTNESS[told.floor] ? faded : told;
}

function byLength(record: HistoryByDay, at: number, limit: number): Finding | null {
  const { run, bout } = boutAt(record, at, limit);
  const base = { rule: "slow-course" as const, source: "cheung-2003" as const, family: "soreness" as const };
  if (bout >= REFER_DAYS)
    return {
      ...base,
      variant: "refer",
      params: { days: bout },
      floor: "see-professional",
      urgency: "soon",
      raise: "refer",
    };
  if (bout >= CAUTION_DAYS)
    return { ...base, variant: "slow", params: { days: bout }, floor: "cross-train", raise: "watch" };
  // A training block: new causes keep coming. The coach should know, the run may stay.
  if (run >= REFER_DAYS)
    return { ...base, variant: "block", params: { days: run }, floor: "easy", raise: "watch" };
  return run === 0 ? stillSettling(record, at, limit) : null;
}

/**
 * A referral that ends because the usual has become known, not because the soreness went: it fades over some days, so that
 * no single morning takes it from a professional to a run. A day's answer moves what is subtracted by less than 0.22.
 */
const FADES = [
  [0.22, "rest"],
  [0.44, "cross-train"],
  [0.66, "easy"],
] as const;

function fading(record: HistoryByDay, at: number, limit: number): Finding | null {
  const { usual } = record;
  if (!usual || usual.weight === 0 || usual.weight === 1) return null;
  for (const [less, floor] of FADES) {
    const { bout } = boutAt(record, at, limit, less);
    if (bout < REFER_DAYS) continue;
    return {
      rule: "slow-course",
      variant: "usual",
      params: { days: bout, usual: Math.round(usual.mean * 10) / 10 },
      floor,
      source: "house",
      family: "soreness",
      raise: "watch",
    };
  }
  return null;
}

/** A referral for a long course stands until three mornings at 2 or less have passed. */
function stillSettling(record: HistoryByDay, at: number, limit: number): Finding | null {
  let well = 0;
  for (let age = at; age < limit && well < LAPSE_MORNINGS; age++) {
    const day = record.days[age];
    if (!day) continue;
    if (adjusted(record, day) < 3) {
      well++;
      continue;
    }
    if (boutAt(record, age, limit).bout < REFER_DAYS) return null;
    return {
      rule: "slow-course",
      variant: "settling",
      params: { mornings: well, of: LAPSE_MORNINGS },
      floor: "cross-train",
      source: "cheung-2003",
      family: "soreness",
      raise: "watch",
    };
  }
  return null;
}

/**
 * Days in a row with adjusted soreness of 3 or more up to `at` (`run`), and those of them since the last new cause
 * (`bout`). One missed check-in breaks neither, nor counts. `less`: read with so much less of the usual subtracted.
 */
export function boutAt(
  record: HistoryByDay,
  at: number,
  limit: number,
  less = 0,
): { run: number; bout: number } {
  let run = 0;
  let bout: number | null = null;
  let missed = 0;
  for (let age = at; age < limit; age++) {
    const day = record.days[age];
    if (!day) {
      missed++;
      if (missed > 1) break;
      continue;
    }
    if (day.imported || adjusted(record, day, less) < 3) break;
    missed = 0;
    run++;
    // A cause on the day before this morning, or a jump from a settled level, and the bout is no older than this.
    if (bout === null && (newCauseAge(record, age + 1) || jumped(record, age, less))) bout = run;
  }
  // What began with a cause, or with nothing known, is one bout as long as nothing new comes into it.
  return { run, bout: bout ?? run };
}

/** Up by 2 or more from a morning that had not moved since the one before. */
function jumped(record: HistoryByDay, age: number, less: number): boolean {
  const [day, before, earlier] = [record.days[age], record.days[age + 1], record.days[age + 2]];
  if (!day || !before || !earlier) return false;
  return (
    day.soreness - before.soreness >= 2 &&
    before.soreness <= earlier.soreness &&
    adjusted(record, before, less) < 3
  );
}
