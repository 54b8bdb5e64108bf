import { addDays, daysBetween, type LocalDate } from "@/lib/calendar";
import type { Restricting } from "@/lib/injuries/availability";
import { sportOfKind } from "@/lib/session-kinds";
import { isMonthOfRuns, LONGEST_DAYS } from "@/lib/training/longest-run";
import { isRun } from "@/lib/training/session";
import { type LoadDay, usualMinutes } from "@/lib/training/usual-load";
import { type DaysOff, type OnLadder, type PlanFacts, type PlannedDay, peaksOf } from "./advice";

/** What the rows of one athlete tell of who is planned for. */
export type FactRows = {
  episodes: readonly Restricting[];
  ladder: OnLadder | null;
  off: readonly DaysOff[];
  /** The longest run of each date, in minutes. */
  runs: readonly { date: LocalDate; minutes: number }[];
  days: readonly (LoadDay & { sessionsHard: number })[];
  plans: readonly { date: LocalDate; kind: string; minutes: number; intensity: string }[];
  /** The last date with a session earlier than all these days. */
  trainedBefore: LocalDate | null;
};

/** What is to be known of an athlete while somebody plans the week from `first` on, out of their rows. */
export function planFactsOf(
  athlete: { id: string; name: string; today: LocalDate },
  rows: FactRows,
  first: LocalDate,
): PlanFacts {
  const { id, name, today } = athlete;
  const [from, to] = [addDays(first, -1), addDays(first, 7)];
  const lately = rows.runs.filter(({ date }) => date < today && daysBetween(date, today) <= LONGEST_DAYS);
  const ahead = rows.plans
    .filter(({ date, kind }) => date >= today && date < from && isRun(sportOfKind(kind)))
    .map(({ date, minutes }) => ({ date, minutes }));
  const month = isMonthOfRuns(lately.map(({ date }) => daysBetween(date, today)));
  return {
    id,
    name,
    today,
    episodes: rows.episodes.map(({ onset, restriction, expectedOn, returnedOn }) => ({
      onset,
      restriction,
      expectedOn,
      returnedOn,
    })),
    ladder: rows.ladder,
    off: rows.off.map(({ from, until, word, why }) => ({ from, until, word, why })),
    peaks: month ? peaksOf([...lately, ...ahead]) : null,
    usual: usualMinutes(rows.days, today, rows.trainedBefore),
    days: daysIn(rows, from, to),
  };
}

/** The dates of the week and beside it on which something was done or is planned. */
function daysIn({ days, plans }: FactRows, from: LocalDate, to: LocalDate): PlannedDay[] {
  const found: PlannedDay[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const day = days.find((one) => one.date === date);
    const planned = plans.filter((plan) => plan.date === date);
    if (planned.length === 0 && !day?.minutes) continue;
    found.push({
      date,
      done: day?.minutes ?? 0,
      planned: planned.reduce((sum, { minutes }) => sum + minutes, 0),
      hard: (day?.sessionsHard ?? 0) + planned.filter(({ intensity }) => intensity === "hard").length,
      run: Math.max(
        0,
        ...planned.filter(({ kind }) => isRun(sportOfKind(kind))).map(({ minutes }) => minutes),
      ),
    });
  }
  return found;
}
