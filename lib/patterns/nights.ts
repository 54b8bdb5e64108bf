import { addDays } from "@/lib/calendar";
import { compare } from "./compare";
import {
  carries,
  LEAST_HOURS,
  LEAST_NIGHTS,
  LEAST_POINTS,
  nearTo,
  type PatternDay,
  type PatternSession,
} from "./evidence";

/** Sleep before or after hard days, in hours, against the other nights near them. */
export type SleepAround = {
  is: "sleep-before-hard" | "sleep-after-hard";
  mean: number;
  other: number;
  nights: number;
  z: number;
};
/** Soreness 0..10 on mornings after nights that were at least an hour shorter than usual. */
export type ShortNights = { is: "short-nights"; mean: number; other: number; nights: number; z: number };

/** Session RPE from which a session is hard. Source: Seiler & Kjerland 2006, by RPE. */
const HARD = 7;
const SHORT_BY_H = 1;

/** Whether somebody sleeps less around hard days. */
export function sleepAroundHard(
  days: readonly PatternDay[],
  sessions: readonly PatternSession[],
): SleepAround[] {
  const hard = new Set(sessions.filter(({ rpe }) => (rpe ?? 0) >= HARD).map(({ date }) => date));
  const near = nearTo(hard);
  const nights = days.flatMap(({ date, sleepHours }) =>
    sleepHours === null || !near.has(date)
      ? []
      : [{ sleepHours, before: hard.has(date), after: hard.has(addDays(date, -1)) }],
  );
  return (["before", "after"] as const).flatMap((when) => {
    const those = nights.filter((night) => night[when]);
    const others = nights.filter(({ before, after }) => !before && !after);
    if (those.length === 0 || others.length === 0) return [];
    const compared = compare(
      those.map(({ sleepHours }) => sleepHours),
      others.map(({ sleepHours }) => sleepHours),
    );
    if (!carries(compared, LEAST_HOURS, LEAST_NIGHTS, -1)) return [];
    const { mean, other, n, z } = compared;
    return [{ is: `sleep-${when}-hard` as const, mean, other, nights: n, z: -z }];
  });
}

/** Whether legs are sorer after short nights. */
export function afterShortNights(days: readonly PatternDay[]): ShortNights[] {
  const known = days.flatMap(({ soreness, sleepHours }) =>
    soreness === null || sleepHours === null ? [] : [{ soreness, sleepHours }],
  );
  const usual = known.reduce((sum, { sleepHours }) => sum + sleepHours, 0) / known.length;
  const isShort = ({ sleepHours }: { sleepHours: number }) => sleepHours <= usual - SHORT_BY_H;
  const those = known.filter(isShort).map(({ soreness }) => soreness);
  const others = known.filter((day) => !isShort(day)).map(({ soreness }) => soreness);
  if (those.length === 0 || others.length === 0) return [];
  const compared = compare(those, others);
  if (!carries(compared, LEAST_POINTS, LEAST_NIGHTS)) return [];
  const { mean, other, n, z } = compared;
  return [{ is: "short-nights", mean, other, nights: n, z }];
}
