import { baseline } from "@/lib/training/baseline";
import type { Day } from "./day";
import type { HistoryByDay } from "./record";

/** How a morning's wellness stands against the athlete's own. */
export type WellnessZ = {
  /** Standard deviations from the usual; negative is worse. */
  z: number;
  /** Points of 5 below the usual; positive is worse. */
  drop: number;
  /** Mornings the usual rests on. */
  n: number;
};

const FROM = 8;
const TO = 35;
/** Mornings that make a usual. */
export const ENOUGH_MORNINGS = 10;
/** Fewer answered items say too little. */
const ITEMS = 3;
/** Answers that never move have no spread of their own: a quarter point keeps a step from counting as many SDs. */
const LEAST_SD = 0.25;

/** Each part on 1..5, 5 best; soreness is brought to that scale. null where the athlete gave no answer. */
function partsOf(day: Day, soreness = true): (number | null)[] {
  return [
    day.sleepQuality ?? null,
    day.fatigue == null ? null : 6 - day.fatigue,
    day.stress == null ? null : 6 - day.stress,
    day.mood ?? null,
    soreness ? 5 - day.soreness * 0.4 : null,
  ];
}

/**
 * The mean of the items answered on the day `at`, against the same items of the 28 days that ended a week before it. null
 * where fewer than three items were answered or fewer than ten mornings compare. Soreness counts among them unless
 * `soreness` is false. Source: Saw 2016.
 */
export function wellnessZ(record: HistoryByDay, at: number, soreness = true): WellnessZ | null {
  const day = record.days[at];
  if (!day) return null;
  const parts = partsOf(day, soreness);
  const asked = parts.flatMap((part, i) => (part === null ? [] : [i]));
  if (asked.length < ITEMS) return null;
  const composite = (values: (number | null)[]) => mean(asked.map((i) => values[i] as number));
  const past: number[] = [];
  for (let age = at + FROM; age <= at + TO && age < record.days.length; age++) {
    const other = record.days[age];
    if (!other) continue;
    const values = partsOf(other, soreness);
    if (asked.every((i) => values[i] !== null)) past.push(composite(values));
  }
  const base = past.length >= ENOUGH_MORNINGS ? baseline(past) : null;
  if (!base) return null;
  const drop = base.mean - composite(parts);
  return { z: -drop / Math.max(base.sd, LEAST_SD), drop, n: base.n };
}

/** Mornings of two weeks that a fall is told from where no usual is known yet. */
const FALL_MORNINGS = 8;
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * How far the last three mornings lie below those of ten days to two weeks ago, in points of 5; null where fewer than
 * eight mornings compare. For athletes whose usual is not known yet.
 */
export function fallOfTwoWeeks(record: HistoryByDay): number | null {
  const today = record.days[0];
  if (!today) return null;
  const asked = partsOf(today).flatMap((part, i) => (part === null ? [] : [i]));
  if (asked.length < ITEMS) return null;
  const late: number[] = [];
  const early: number[] = [];
  let mornings = 0;
  for (let age = 0; age < 14; age++) {
    const day = record.days[age];
    const values = day ? partsOf(day) : [];
    if (!day || asked.some((i) => values[i] === null)) continue;
    mornings++;
    const value = mean(asked.map((i) => values[i] as number));
    if (age < 3) late.push(value);
    if (age >= 10) early.push(value);
  }
  if (mornings < FALL_MORNINGS || early.length < 2 || late.length < 2) return null;
  return mean(early) - Math.max(...late);
}
