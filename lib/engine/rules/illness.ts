import type { Finding } from "../finding";
import type { HistoryByDay } from "../record";

/** Minutes of the first three days after a fever: a walk or a short run, then longer, still easy. */
export const ILLNESS_STEPS = [15, 30, 45] as const;

/**
 * Illness below the neck or fever: rest until a whole day without it, then four days of steps; a head cold: easy.
 * Source: Schwellnus 2022; the minutes are the house's.
 */
export function illness(record: HistoryByDay): Finding | null {
  const today = record.days[0];
  if (!today) return null;
  const base = { rule: "illness" as const, source: "schwellnus-2022" as const, family: "illness" as const };
  if (today.illness === "below-neck-or-fever")
    return { ...base, variant: "fever", params: {}, floor: "rest", raise: "rest" };
  const last = lastFever(record);
  if (last === 1) return { ...base, variant: "day-without", params: {}, floor: "rest" };
  if (last !== null && last <= 5) {
    const day = last - 1;
    const minutes = ILLNESS_STEPS[day - 1] ?? null;
    return { ...base, variant: minutes ? "step" : "moderate", params: { day, minutes }, floor: "easy" };
  }
  if (today.illness === "above-neck") return { ...base, variant: "cold", params: {}, floor: "easy" };
  return null;
}

/** Age in days of the last fever of the last five days; a professional's clearance since ends it. */
function lastFever(record: HistoryByDay): number | null {
  for (let age = 1; age <= 5; age++) {
    if (record.clearedAge !== null && record.clearedAge < age) return null;
    if (record.days[age]?.illness === "below-neck-or-fever") return age;
  }
  return null;
}
