import { addDays } from "@/lib/calendar";
import type { RosterDay } from "@/lib/roster/row";
import { type Baseline, baseline } from "@/lib/training/baseline";
import { type WeekLoad, weekLoad } from "@/lib/training/usual-load";

type Usual = { name: string; unit: string; now: number | null; usual: Baseline | null; answered: number };

/** So many of the 28 days must have an answer before they are called usual; the engine asks for as many. */
export const USUAL_DAYS = 14;

/** Today's soreness and sleep beside the athlete's own 28 days before, and the load of the week beside the usual week. */
export function ownUsual(days: readonly RosterDay[], today: string): { answers: Usual[]; load: WeekLoad } {
  const before = days.filter(({ date }) => date < today && date >= addDays(today, -28));
  const now = days.find(({ date }) => date === today);
  const of = (name: string, unit: string, pick: (day: RosterDay) => number | null): Usual => {
    const values = before.flatMap((day) => pick(day) ?? []);
    return {
      name,
      unit,
      now: now ? pick(now) : null,
      usual: values.length < USUAL_DAYS ? null : baseline(values),
      answered: values.length,
    };
  };
  return {
    answers: [of("Soreness", "", (day) => day.soreness), of("Sleep", " h", (day) => day.sleepHours)],
    load: weekLoad(days, today),
  };
}
