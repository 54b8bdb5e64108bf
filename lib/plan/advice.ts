import { addDays, daysBetween, type LocalDate, startOfWeek } from "@/lib/calendar";
import { type Availability, availabilityOf, type Restricting } from "@/lib/injuries/availability";
import { BEYOND, isTooLong, LONGEST_DAYS } from "@/lib/training/longest-run";
import { isFarAbove } from "@/lib/training/usual-load";

/** Why somebody is away, where it is more than a day off. */
export const AWAY = ["holiday", "illness"] as const;
/** Days on which an athlete does not train, both included, with their word for it. */
export type DaysOff = {
  from: LocalDate;
  until: LocalDate;
  word: string;
  /** Null, or left out, for a day off and no more. */
  why?: (typeof AWAY)[number] | null;
};

/** A date of an athlete's plan: minutes done and planned, how many sessions of it are hard, and the longest run planned. */
export type PlannedDay = { date: LocalDate; done: number; planned: number; hard: number; run: number };

/** The stage of the way back where it is known, and the last day of it where one is. */
export type OnLadder = { stage: number | null; until: LocalDate | null };

/** What is known of an athlete while somebody plans for them. All dates are the athlete's own. */
export type PlanFacts = {
  id: string;
  name: string;
  today: LocalDate;
  /** The open episodes that keep them from something. */
  episodes: readonly Restricting[];
  /** The way back that they are on, or that a clearance allows alone until a day; null where there is none. */
  ladder: OnLadder | null;
  off: readonly DaysOff[];
  /** Runs that no later one was as long as, in minutes, oldest first; null where there is no month to compare with. */
  peaks: readonly { date: LocalDate; minutes: number }[] | null;
  /** Minutes of the usual week. */
  usual: number | null;
  /** The week that is shown with a day at either end; its days without anything are left out. */
  days: readonly PlannedDay[];
};

/** A session that is about to be planned, and what it takes the place of. */
export type PlanToBe = {
  date: LocalDate;
  minutes: number;
  run: boolean;
  hard: boolean;
  /** Easy and without impact: it stays beside a step of the way back. Left out: not. */
  beside?: boolean;
  instead: { date: LocalDate; minutes: number; hard: boolean } | null;
};

/** Something to know before a session is planned: advice, no more. */
export type Advice =
  | ({ about: "out" | "modified" } & Pick<Availability, "since" | "expected">)
  | ({ about: "ladder" } & OnLadder)
  | ({ about: "off" } & DaysOff)
  | { about: "long-run"; longest: number; beyond: number; most: number }
  | { about: "hard"; other: LocalDate }
  | { about: "week"; minutes: number; usual: number };

/** Whether advice is about how much a session would be, not about whether the athlete may train: nothing to say of what is struck. */
export const isOfAmount = ({ about }: Advice): boolean =>
  about === "long-run" || about === "hard" || about === "week";

/** The week that is shown: its first day, and on which day (Monday 1 to Sunday 7) weeks begin. */
type Week = { first: LocalDate; weekStart: number };

/** What speaks against a session on a day from the athlete's today on, the gravest first. Nothing is said of the past. */
export function adviceFor(plan: PlanToBe, facts: PlanFacts, week: Week): Advice[] {
  if (plan.date < facts.today || !(plan.minutes > 0)) return [];
  const ladder = onLadder(plan, facts);
  const whether = [available(plan, facts), ladder, offOn(plan, facts)];
  // What a step takes the place of is not done as planned: how much it would be says nothing.
  const amounts =
    ladder && !plan.beside ? [] : [tooLong(plan, facts), hardAgain(plan, facts), fullWeek(plan, facts, week)];
  return [...whether, ...amounts].filter((one) => one !== null);
}

function available({ date }: PlanToBe, { episodes, today }: PlanFacts): Advice | null {
  const { state, since, expected } = availabilityOf(episodes, today, date);
  return state === "full" ? null : { about: state, since, expected };
}

function onLadder({ date }: PlanToBe, { ladder }: PlanFacts): Advice | null {
  if (!ladder || (ladder.until !== null && date > ladder.until)) return null;
  return { about: "ladder", ...ladder };
}

function offOn({ date }: PlanToBe, { off }: PlanFacts): Advice | null {
  const on = off.find(({ from, until }) => from <= date && date <= until);
  return on ? { about: "off", ...on } : null;
}

/** By minutes, since a plan has no distance: beyond what was run or is planned in the 30 days before it. */
function tooLong(
  { date, minutes, run, instead }: PlanToBe,
  { peaks, days, today }: PlanFacts,
): Advice | null {
  if (!run || !peaks) return null;
  const before = [
    ...peaks,
    ...days
      .filter((day) => day.date >= today && day.date !== instead?.date)
      .map((day) => ({ date: day.date, minutes: day.run })),
  ].filter((other) => other.date < date && daysBetween(other.date, date) <= LONGEST_DAYS);
  const longest = Math.max(0, ...before.map((other) => other.minutes));
  if (!isTooLong(minutes, longest)) return null;
  const beyond = Math.round(100 * (minutes / longest - 1));
  return { about: "long-run", longest, beyond, most: Math.floor(BEYOND * longest) };
}

function hardAgain({ date, hard, instead }: PlanToBe, { days }: PlanFacts): Advice | null {
  if (!hard) return null;
  const other = [addDays(date, -1), addDays(date, 1)].find((beside) => {
    const sessions = days.find((day) => day.date === beside)?.hard ?? 0;
    return sessions - (instead?.hard && instead.date === beside ? 1 : 0) > 0;
  });
  return other ? { about: "hard", other } : null;
}

/** Only of the week that is shown: of another not all is known. */
function fullWeek({ date, minutes, instead }: PlanToBe, facts: PlanFacts, week: Week): Advice | null {
  const { first } = week;
  if (startOfWeek(date, week.weekStart) !== first || facts.usual === null) return null;
  const planned =
    weekMinutes(facts, first) + minutes - (inWeek(instead, first) ? (instead?.minutes ?? 0) : 0);
  return isFarAbove(planned, facts.usual) ? { about: "week", minutes: planned, usual: facts.usual } : null;
}

const inWeek = (day: { date: LocalDate } | null, first: LocalDate) =>
  day !== null && day.date >= first && day.date <= addDays(first, 6);

/** What a week comes to: what was done on the days that are over, what is planned from today on or was done already. */
export function weekMinutes({ days, today }: PlanFacts, first: LocalDate): number {
  return days
    .filter((day) => inWeek(day, first))
    .reduce((sum, { date, done, planned }) => sum + (date < today ? done : Math.max(done, planned)), 0);
}

/** Whether somebody is out on a day of the week from `first` on that is not over. */
export function isOutIn({ episodes, today }: PlanFacts, first: LocalDate): boolean {
  const days = Array.from({ length: 7 }, (_, i) => addDays(first, i));
  return days.some((date) => date >= today && availabilityOf(episodes, today, date).state === "out");
}

/** Runs of which no later one is as long, oldest first: of any days from the last of them on, the longest is among these. */
export function peaksOf(runs: readonly { date: LocalDate; minutes: number }[]) {
  const peaks: { date: LocalDate; minutes: number }[] = [];
  for (const run of [...runs].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    while (peaks.length > 0 && (peaks.at(-1)?.minutes ?? 0) <= run.minutes) peaks.pop();
    peaks.push(run);
  }
  return peaks;
}
