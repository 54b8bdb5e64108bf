import { addDays, daysBetween } from "@/lib/calendar";
import { type Baseline, baseline } from "./baseline";

/** What is known of the training of one local date; a date without a row had no session. */
export type LoadDay = {
  date: string;
  /** AU, of the sessions whose effort is known. */
  load: number;
  minutes: number;
  sessionCount: number;
  /** Sessions nobody gave an effort for, and their minutes. */
  sessionsUnrated: number;
  minutesUnrated: number;
};

/** The load of the last seven days beside the athlete's usual week. */
export type WeekLoad = {
  /** AU, of the sessions whose effort is known. */
  week: number;
  /** Sessions of these seven days, and how many of them came without effort. */
  sessions: number;
  unrated: number;
  /** Mean and SD of the weeks before (AU a week), with their number; null when that can't be said. */
  usual: Baseline | null;
  /** The week against the usual one, 1 is as usual; null when that can't be said. */
  ratio: number | null;
  /** Why there is no ratio: too little history, sessions without effort, or nothing to compare with. */
  unknown: "early" | "effort" | "nothing" | null;
  /** Days of training history up to today, as far as they matter: at most `HISTORY_DAYS`. */
  history: number;
};

/** So many days of history a comparison needs. */
export const HISTORY_DAYS = 28;
/** The usual week is that of so many weeks before the last seven days. */
const WEEKS = 4;
/** After a longer break than this the history begins anew, as for a new athlete. */
const BREAK_DAYS = 28;
/** A load of which more than this share of the minutes is not known is no load to compare. */
const UNRATED_SHARE = 0.1;

/**
 * First day of the training that a usual may rest on, from dates with a session in order: what lies before a break of
 * more than 28 days does not count. null without a session.
 */
export function trainingSince(dates: readonly string[]): string | null {
  let since: string | null = null;
  for (let i = dates.length - 1; i >= 0; i--) {
    const date = dates[i] as string;
    if (since !== null && daysBetween(date, since) > BREAK_DAYS) break;
    since = date;
  }
  return since;
}

/**
 * The last seven days against the athlete's usual week: the mean of the four weeks before, of those alone that lie in
 * their history. The one definition of "usual load" of roster, trends and athlete page. `before` is the last date with a session earlier than all of them, where the caller did not read so far back.
 */
export function weekLoad(days: readonly LoadDay[], today: string, before: string | null = null): WeekLoad {
  const trained = days
    .filter((day) => day.sessionCount > 0 && day.date <= today)
    .map(({ date }) => date)
    .sort();
  const since = trainingSince(before ? [before, ...trained] : trained);
  const history = since === null ? 0 : Math.min(HISTORY_DAYS, daysBetween(since, today) + 1);
  const last = within(days, addDays(today, -6), today);
  const weeks: LoadDay[][] = [];
  for (let k = 1; k <= WEEKS; k++) {
    const first = addDays(today, -6 - 7 * k);
    if (since !== null && first >= since) weeks.push(within(days, first, addDays(first, 6)));
  }
  const told = known(weeks.flat());
  const usual = history >= HISTORY_DAYS && told ? baseline(weeks.map(sumOf)) : null;
  const unknown =
    history < HISTORY_DAYS ? "early" : !told || !known(last) ? "effort" : usual?.mean ? null : "nothing";
  return {
    week: sumOf(last),
    sessions: last.reduce((sum, day) => sum + day.sessionCount, 0),
    unrated: last.reduce((sum, day) => sum + day.sessionsUnrated, 0),
    usual,
    ratio: unknown === null && usual ? sumOf(last) / usual.mean : null,
    unknown,
    history,
  };
}

/** A week of so many times the usual one is far above it. A rule of the house, as `load-spike` has it. */
const FAR_ABOVE = 1.5;

/** Minutes of the athlete's usual week, by the same weeks and the same history as their usual load; null where that can't be said. */
export function usualMinutes(
  days: readonly LoadDay[],
  today: string,
  before: string | null = null,
): number | null {
  const told = days.map((day) => ({ ...day, load: day.minutes, minutesUnrated: 0 }));
  return weekLoad(told, today, before).usual?.mean || null;
}

export const isFarAbove = (week: number, usual: number): boolean => usual > 0 && week > FAR_ABOVE * usual;

const within = (days: readonly LoadDay[], from: string, to: string) =>
  days.filter(({ date }) => date >= from && date <= to);

const sumOf = (days: readonly LoadDay[]) => days.reduce((sum, day) => sum + day.load, 0);

/** Whether the effort is known of enough of these days' minutes. */
function known(days: readonly LoadDay[]): boolean {
  const minutes = days.reduce((sum, day) => sum + day.minutes, 0);
  const unrated = days.reduce((sum, day) => sum + day.minutesUnrated, 0);
  return unrated <= UNRATED_SHARE * minutes;
}
