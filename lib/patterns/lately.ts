import { addDays, type LocalDate } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import { LEAST_OTHERS, LEAST_POINTS, type PatternDay } from "./evidence";

type Site = CheckIn["sites"][number];

/** Mean soreness 0..10 of four weeks against the four before, with the mornings that were answered. */
export type Month = { is: "month"; mean: number; before: number; mornings: number; morningsBefore: number };
/** Four weeks in figures: check-ins, mean soreness 0..10 and hours of sleep; null where nobody said. */
export type FourWeeks = {
  mornings: number;
  soreness: number | null;
  sleepHours: number | null;
  nights: number;
};
/** The place that was named most in four weeks, and on how many of the mornings that were answered. */
export type NamedMost = { is: "named-most"; site: Site; mornings: number; of: number };

const MONTH = 28;
const LEAST_NAMED = 6;

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What was answered in the 28 days up to `today`. */
export function fourWeeks(days: readonly PatternDay[], today: LocalDate): FourWeeks {
  const lately = days.filter(({ date }) => date > addDays(today, -MONTH) && date <= today);
  const soreness = lately.flatMap((day) => day.soreness ?? []);
  const nights = lately.flatMap((day) => day.sleepHours ?? []);
  return {
    mornings: soreness.length,
    soreness: soreness.length ? mean(soreness) : null,
    sleepHours: nights.length ? mean(nights) : null,
    nights: nights.length,
  };
}

/** Whether the last four weeks were clearly sorer, or less sore, than the four before: what was answered, no more. */
export function month(days: readonly PatternDay[], today: LocalDate): Month[] {
  const between = (from: number, to: number) =>
    days.flatMap(({ date, soreness }) =>
      soreness !== null && date > addDays(today, -from) && date <= addDays(today, -to) ? [soreness] : [],
    );
  const [now, then] = [between(MONTH, 0), between(2 * MONTH, MONTH)];
  if (now.length < LEAST_OTHERS || then.length < LEAST_OTHERS) return [];
  const [is, was] = [mean(now), mean(then)];
  if (Math.abs(is - was) < LEAST_POINTS) return [];
  return [{ is: "month", mean: is, before: was, mornings: now.length, morningsBefore: then.length }];
}

/** The one place on one side that keeps coming back: an injury begins so, training soreness is on both. */
export function namedMost(days: readonly PatternDay[], today: LocalDate): NamedMost[] {
  const answered = days.filter(
    ({ date, soreness }) => soreness !== null && date > addDays(today, -MONTH) && date <= today,
  );
  const counts = new Map<string, { site: Site; mornings: number }>();
  for (const { sites } of answered)
    for (const site of sites ?? []) {
      const key = `${site.region} ${site.side}`;
      const there = counts.get(key) ?? { site, mornings: 0 };
      counts.set(key, { site, mornings: there.mornings + 1 });
    }
  const [most] = [...counts.values()]
    .filter(({ site, mornings }) => site.side !== "both" && mornings >= LEAST_NAMED)
    .sort((a, b) => b.mornings - a.mornings);
  return most ? [{ is: "named-most", ...most, of: answered.length }] : [];
}
