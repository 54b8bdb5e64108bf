import { addDays } from "@/lib/calendar";
import type { RosterDay } from "@/lib/roster/row";
import { type Baseline, baseline } from "@/lib/training/baseline";

type Usual = { name: string; unit: string; now: number | null; usual: Baseline | null };

/** Today's soreness, sleep and load beside the athlete's own 28 days before, with how many days each rests on. */
export function ownUsual(days: readonly RosterDay[], today: string): Usual[] {
  const before = days.filter(({ date }) => date < today && date >= addDays(today, -28));
  const now = days.find(({ date }) => date === today);
  const of = (name: string, unit: string, pick: (day: RosterDay) => number | null): Usual => ({
    name,
    unit,
    now: now ? pick(now) : null,
    usual: baseline(before.flatMap((day) => pick(day) ?? [])),
  });
  return [
    of("Soreness", "", (day) => day.soreness),
    of("Sleep", " h", (day) => day.sleepHours),
    of("Load on days with a session", "", (day) => (day.load > 0 ? day.load : null)),
  ];
}
