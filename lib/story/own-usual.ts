import { timeSplit, trustOf } from "@/lib/athlete-day/intensity";
import { addDays } from "@/lib/calendar";
import type { RosterDay } from "@/lib/roster/row";
import { weekLoad } from "@/lib/training/usual-load";
import { type Usual, usualSleep, usualSoreness } from "@/lib/training/usual-mornings";

type Answer = { measure: "soreness" | "sleep"; now: number | null } & Usual;

/**
 * Today's soreness and sleep beside the athlete's own usual, the load of the week beside the usual week, and the easy share of
 * four weeks: the figures that the roster has. The days may reach back further than these need.
 */
export function ownUsual(days: readonly RosterDay[], today: string) {
  const now = days.find(({ date }) => date === today);
  const answers: Answer[] = [
    { measure: "soreness", now: now?.soreness ?? null, ...usualSoreness(days, today) },
    { measure: "sleep", now: now?.sleepHours ?? null, ...usualSleep(days, today) },
  ];
  const month = days.filter(({ date }) => date >= addDays(today, -27) && date <= today);
  return {
    answers,
    load: weekLoad(days, today),
    split: timeSplit(month),
    splitTrust: trustOf(month, today),
  };
}
