import { addDays, mondayOf } from "@/lib/calendar";
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

const PERIODS = [
  ["This week", (today: string) => mondayOf(today)],
  ["4 weeks", (today: string) => addDays(today, -27)],
  ["12 weeks", (today: string) => addDays(today, -83)],
  ["A year", (today: string) => addDays(today, -364)],
] as const;

/** Both splits over this week, four weeks, twelve weeks and the season (a year), up to and including `today`. */
export function splitPeriods(days: readonly (IntensityDay & { date: string })[], today: string) {
  return PERIODS.map(([name, first]) => {
    const from = first(today);
    const within = days.filter(({ date }) => date >= from && date <= today);
    return { name, minutes: timeSplit(within), sessions: sessionSplit(within) };
  });
}
