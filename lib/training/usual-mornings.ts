import { addDays } from "@/lib/calendar";
import { type Baseline, baseline } from "./baseline";

/**
 * What is usual for somebody in the morning is what they answered before the last week: a fresh decline must not become the
 * norm. `from` and `to` are days before the day that is asked about; from `enough` answers on it is told.
 */
type Window = { from: number; to: number; enough: number };

/** Soreness: the five weeks that ended a week ago. */
export const USUAL_SORENESS = { from: 8, to: 42, enough: 21 } as const satisfies Window;
/** With so few answers soreness is not read against the usual at all; in between the engine trusts it by and by. */
export const FEW_ANSWERS = 7;
/** Sleep: the four weeks that ended a week ago. */
export const USUAL_SLEEP = { from: 8, to: 35, enough: 7 } as const satisfies Window;

/** Mean and SD with their number, from enough answers on, null before; and how many answers of how many there are. */
export type Usual = { usual: Baseline | null; answered: number; enough: number };

export function usualOf(values: readonly number[], { enough }: Window): Usual {
  return { usual: values.length < enough ? null : baseline(values), answered: values.length, enough };
}

/**
 * The usual soreness as of a local date, 0..10, from days in any order: the one definition, of the engine, the roster, the
 * trends, history and report.
 */
export const usualSoreness = (days: Iterable<{ date: string; soreness: number | null }>, today: string) =>
  usualAsOf(days, today, USUAL_SORENESS, ({ soreness }) => soreness);

/** The usual hours of sleep as of a local date. */
export const usualSleep = (days: Iterable<{ date: string; sleepHours: number | null }>, today: string) =>
  usualAsOf(days, today, USUAL_SLEEP, ({ sleepHours }) => sleepHours);

function usualAsOf<D extends { date: string }>(
  days: Iterable<D>,
  today: string,
  window: Window,
  of: (day: D) => number | null,
): Usual {
  const [first, last] = [addDays(today, -window.to), addDays(today, -window.from)];
  const values: number[] = [];
  for (const day of days) {
    const value = day.date >= first && day.date <= last ? of(day) : null;
    if (value !== null) values.push(value);
  }
  return usualOf(values, window);
}
