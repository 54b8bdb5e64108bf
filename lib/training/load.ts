import type { TrainedSession } from "./session";

/**
 * Session load: RPE x minutes, in arbitrary units (AU), >= 0; null without an RPE.
 * Source: Foster 2001, session RPE.
 */
export function sessionLoad(session: Pick<TrainedSession, "rpe" | "durationMin">): number | null {
  return session.rpe == null ? null : session.rpe * session.durationMin;
}

/** Sum of daily loads (AU). An empty week is 0. Source: Foster 1998. */
export function weeklyLoad(dailyLoads: readonly number[]): number {
  let sum = 0;
  for (const load of dailyLoads) sum += load;
  return sum;
}

/**
 * Monotony: mean of the daily loads over their (population) standard deviation, no unit, > 0.
 * null when the SD is 0 (every day the same, or no days). Source: Foster 1998.
 */
export function monotony(dailyLoads: readonly number[]): number | null {
  if (dailyLoads.length === 0) return null;
  const mean = weeklyLoad(dailyLoads) / dailyLoads.length;
  let squares = 0;
  for (const load of dailyLoads) squares += (load - mean) ** 2;
  const sd = Math.sqrt(squares / dailyLoads.length);
  return sd < 1e-9 ? null : mean / sd;
}

/** Strain: weekly load x monotony (AU); null where monotony is. Source: Foster 1998. */
export function strain(dailyLoads: readonly number[]): number | null {
  const m = monotony(dailyLoads);
  return m === null ? null : weeklyLoad(dailyLoads) * m;
}

/**
 * One step of the exponentially weighted daily load (AU/day): previous + (load - previous) * 2/(days+1).
 * Start from 0 before the first day. Source: Williams' EWMA as discussed in Impellizzeri 2020; context only.
 */
export function ewmaStep(previous: number, load: number, days: 7 | 28): number {
  return previous + (load - previous) * (2 / (days + 1));
}

/**
 * Acute:chronic ratio of two EWMA loads, no unit; null when the chronic load is 0.
 * Shown as context, never as an injury prediction. Source: Impellizzeri 2020.
 */
export function acuteChronic(ewma7: number, ewma28: number): number | null {
  return ewma28 > 0 ? ewma7 / ewma28 : null;
}
