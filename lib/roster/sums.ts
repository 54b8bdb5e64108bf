import { type IntensityDay, timeSplit, trustOf } from "@/lib/athlete-day/intensity";
import { addDays, startOfWeek } from "@/lib/calendar";

type SumDay = IntensityDay & {
  date: string;
  sessionCount: number;
  minutes: number;
  plannedMin: number | null;
};

/** What a row says of several days: time in three zones over 28 days, minutes of the week (`weekStart`: Monday 1 to Sunday 7). */
export const sumsOf = (days: readonly SumDay[], today: string, weekStart: number) => ({
  ...splitOf(days, today),
  ...weekOf(days, today, weekStart),
});

/** Time in three zones over 28 days, and whether it is enough to hold against 80/20. */
function splitOf(days: readonly SumDay[], today: string) {
  const month = days.filter((day) => day.date >= addDays(today, -27) && day.date <= today);
  return { split: timeSplit(month), splitTrust: trustOf(month, today) };
}

/** Minutes of the week so far, done and planned. */
function weekOf(days: readonly SumDay[], today: string, weekStart: number) {
  const first = startOfWeek(today, weekStart);
  const thisWeek = days.filter((day) => day.date >= first && day.date <= today);
  return {
    weekDone: thisWeek.reduce((sum, day) => sum + day.minutes, 0),
    weekPlanned: thisWeek.reduce((sum, day) => sum + (day.plannedMin ?? 0), 0),
  };
}
