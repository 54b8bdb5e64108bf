import { addDays, type LocalDate } from "@/lib/calendar";
import type { Verdict } from "@/lib/engine/vocabulary";
import { type Adapted, adapted, type Planned } from "./adapt";
import type { Standing } from "./held";
import { leftOn } from "./left";

/** What an athlete did on a local date: minutes of all sessions, kilometres of the runs, and that day's verdict. */
export type DayDone = { minutes: number; km: number; verdict: Verdict | null };
export type WeekPlan = Planned & { id: string; athleteId: string; date: LocalDate; note: string };
/** A team's week: its seven dates, what is planned, and what was done by "athleteId date". */
export type PlanWeek = {
  days: readonly LocalDate[];
  plans: readonly WeekPlan[];
  done: ReadonlyMap<string, DayDone>;
};

/** The seven dates from the first on. */
export const weekFrom = (first: LocalDate) => Array.from({ length: 7 }, (_, i) => addDays(first, i));

export const doneOn = (week: PlanWeek, athleteId: string, date: LocalDate) =>
  week.done.get(`${athleteId} ${date}`);

/**
 * How a planned session stands: what is left of it by what is known (null where it stays), and whether it was missed.
 * A day that is over was missed where nothing at all was done and its verdict had not called the session off.
 */
export function stateOf(
  plan: WeekPlan,
  standing: Standing,
  day: DayDone | undefined,
): { left: Adapted | null; missed: boolean } {
  if (plan.date >= standing.today) {
    return { left: leftOn(plan, standing, plan.date), missed: false };
  }
  if (day?.minutes) return { left: null, missed: false };
  const left = day?.verdict ? adapted(plan, day.verdict) : null;
  const calledOff = left?.minutes === null;
  return { left: calledOff ? left : null, missed: !calledOff };
}

/** Minutes planned and done, and kilometres run, of these athletes on these dates. */
export function totalsOf(week: PlanWeek, athletes: readonly { id: string }[], dates = week.days) {
  const ids = new Set(athletes.map(({ id }) => id));
  const on = new Set(dates);
  const planned = week.plans
    .filter(({ athleteId, date }) => ids.has(athleteId) && on.has(date))
    .reduce((sum, { minutes }) => sum + minutes, 0);
  let done = 0;
  let km = 0;
  for (const id of ids)
    for (const date of on) {
      const day = doneOn(week, id, date);
      done += day?.minutes ?? 0;
      km += day?.km ?? 0;
    }
  return { planned, done, km };
}
