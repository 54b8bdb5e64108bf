import { addDays, daysBetween, earlierOf, startOfWeek } from "@/lib/calendar";
import { combined, distribution, type Intensity, methodOf } from "@/lib/training/distribution";

/** What the rollup keeps of a day's intensity: seconds by heart rate, seconds by RPE, and sessions by zone. */
export type IntensityDay = {
  hrEasy: number;
  hrModerate: number;
  hrHard: number;
  secondsEasy: number;
  secondsModerate: number;
  secondsHard: number;
  sessionsEasy: number;
  sessionsModerate: number;
  sessionsHard: number;
  sessionsByHr: number;
};

const summing = (days: readonly IntensityDay[]) => (key: keyof IntensityDay) =>
  days.reduce((total, day) => total + day[key], 0);

/** Distribution of time over these days (total in seconds), with its method; null when nothing tells. */
export function timeSplit(days: readonly IntensityDay[]): Intensity | null {
  const sum = summing(days);
  return combined(
    { easy: sum("hrEasy"), moderate: sum("hrModerate"), hard: sum("hrHard") },
    { easy: sum("secondsEasy"), moderate: sum("secondsModerate"), hard: sum("secondsHard") },
  );
}

/** Distribution of sessions over these days; a session counts in one zone. null when nothing tells. */
export function sessionSplit(days: readonly IntensityDay[]): Intensity | null {
  const sum = summing(days);
  const split = distribution({
    easy: sum("sessionsEasy"),
    moderate: sum("sessionsModerate"),
    hard: sum("sessionsHard"),
  });
  if (!split) return null;
  const byHeartRate = sum("sessionsByHr") / split.total;
  return { ...split, byHeartRate, method: methodOf(byHeartRate) };
}

/** A day with what a split is made from, and how many sessions it had in all. */
export type SplitDay = IntensityDay & { date: string; sessionCount: number };

/** So many sessions, over so many days of history, a split needs before it is held against 80/20. */
export const ENOUGH_SESSIONS = 5;
const ENOUGH_DAYS = 14;
/** And of so many of the sessions, as a share, the intensity must be known. */
const ENOUGH_TOLD = 0.8;

/** How far a split may be trusted: to be held against 80/20, or why not. */
export type Trust = "enough" | "early" | "gaps";

/** Sessions whose intensity is known of all sessions of these days, and whether they are enough to judge by. */
export function trustOf(
  days: readonly SplitDay[],
  today: string,
): { told: number; of: number; trust: Trust } {
  const sum = summing(days);
  const told = sum("sessionsEasy") + sum("sessionsModerate") + sum("sessionsHard");
  const trained = days.filter(({ sessionCount }) => sessionCount > 0);
  const of = trained.reduce((total, day) => total + day.sessionCount, 0);
  const first = trained.map(({ date }) => date).reduce(earlierOf, today);
  if (told < ENOUGH_SESSIONS || daysBetween(first, today) + 1 < ENOUGH_DAYS)
    return { told, of, trust: "early" };
  return { told, of, trust: told < ENOUGH_TOLD * of ? "gaps" : "enough" };
}

const PERIODS = [
  ["week", startOfWeek],
  ["month", (today: string) => addDays(today, -27)],
  ["quarter", (today: string) => addDays(today, -83)],
  ["year", (today: string) => addDays(today, -364)],
] as const;
export type PeriodName = (typeof PERIODS)[number][0];

/**
 * Both splits over this week, four weeks, twelve weeks and the season (a year), up to and including `today`; the week
 * begins on `weekStart` (Monday 1 to Sunday 7). A period that would only repeat a shorter one, because the history is no longer, is left out.
 */
export function splitPeriods(days: readonly SplitDay[], today: string, weekStart = 1) {
  const first = days.find(({ sessionCount, date }) => sessionCount > 0 && date <= today)?.date ?? today;
  return PERIODS.filter((_, i) => i < 2 || first < (PERIODS[i - 1]?.[1](today, weekStart) ?? today)).map(
    ([name, start]) => {
      const from = start(today, weekStart);
      const within = days.filter(({ date }) => date >= from && date <= today);
      return {
        name,
        minutes: timeSplit(within),
        sessions: sessionSplit(within),
        ...trustOf(within, today),
      };
    },
  );
}
