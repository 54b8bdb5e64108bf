import { ENOUGH_SESSIONS, type IntensityDay, timeSplit, trustOf } from "@/lib/athlete-day/intensity";
import { addDays, dayNumber, earlierOf, startOfWeek } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import type { Verdict } from "@/lib/engine/vocabulary";
import { byName } from "@/lib/names";
import { quantile } from "@/lib/quantile";
import type { Intensity } from "@/lib/training/distribution";
import { isOwed } from "@/lib/training/owed";
import { type LoadDay, type WeekLoad, weekLoad } from "@/lib/training/usual-load";
import { byChange, type SorenessChange, sorenessChange } from "./soreness-change";

/** What the rollup gives the trends of one athlete's day. */
export type TrendDay = IntensityDay &
  LoadDay & {
    athleteId: string;
    soreness: number | null;
    verdict: Verdict | null;
    sites: CheckIn["sites"] | null;
  };
/**
 * An athlete with their own date now, and the date on which they joined the team; both default to the range's. `off`: whether a date
 * is a day off of theirs.
 */
export type TrendAthlete = {
  id: string;
  name: string;
  today?: string;
  joinedOn?: string;
  off?: (date: string) => boolean;
};

/** The days of a team by athlete and date, with the range they are looked at in. */
export type TeamDays = {
  athletes: readonly TrendAthlete[];
  byAthlete: ReadonlyMap<string, ReadonlyMap<string, TrendDay>>;
  from: string;
  to: string;
  dates: readonly string[];
};

/** `days` are in order of date; they may begin before the range. */
export function teamDays(
  athletes: readonly TrendAthlete[],
  days: readonly TrendDay[],
  from: string,
  to: string,
): TeamDays {
  const byAthlete = new Map<string, Map<string, TrendDay>>(athletes.map(({ id }) => [id, new Map()]));
  for (const day of days) byAthlete.get(day.athleteId)?.set(day.date, day);
  const count = dayNumber(to) - dayNumber(from) + 1;
  const dates = Array.from({ length: count }, (_, i) => addDays(from, i));
  return { athletes, byAthlete, from, to, dates };
}

/** The last date of the range that has begun where the athlete is: around the world a team's day is two dates. */
export const endOf = (team: TeamDays, { today }: TrendAthlete) =>
  today ? earlierOf(today, team.to) : team.to;

const dayOf = (team: TeamDays, athleteId: string, date: string) => team.byAthlete.get(athleteId)?.get(date);

export type HeatRow = {
  athlete: TrendAthlete;
  /** On each date of the range, 0..10; null where there was no check-in. */
  soreness: (number | null)[];
  /** The last date that has begun where the athlete is: nothing is missing after it, nor before they joined. */
  until: string;
  change: SorenessChange;
};

/** Soreness of each athlete on each date, whoever changed most first (see `byChange`). */
export function heatRows(team: TeamDays): HeatRow[] {
  return team.athletes
    .map((athlete) => ({
      athlete,
      soreness: team.dates.map((date) => dayOf(team, athlete.id, date)?.soreness ?? null),
      until: endOf(team, athlete),
      change: sorenessChange(team.byAthlete.get(athlete.id) ?? new Map(), endOf(team, athlete)),
    }))
    .sort((a, b) => byChange(a.change, b.change) || byName(a.athlete.name, b.athlete.name));
}

/**
 * The team's soreness day by day: median and quartiles of who answered, how many did, and the team's load (AU) with the
 * number of sessions that it does not know, because nobody gave their effort.
 */
export function teamSoreness(team: TeamDays) {
  return team.dates.map((date) => {
    const days = team.athletes.map(({ id }) => dayOf(team, id, date));
    const values = days.flatMap((day) => (day?.soreness == null ? [] : [day.soreness]));
    return {
      date,
      low: quantile(values, 0.25),
      median: quantile(values, 0.5),
      high: quantile(values, 0.75),
      n: values.length,
      load: days.reduce((sum, day) => sum + (day?.load ?? 0), 0),
      unrated: days.reduce((sum, day) => sum + (day?.sessionsUnrated ?? 0), 0),
    };
  });
}

/**
 * Each athlete's split over the range, and over 28 days, the least easy first; those it is too early to judge after them, and
 * those nothing tells of last.
 */
export function splitRows(team: TeamDays) {
  return team.athletes
    .map((athlete) => {
      const days = within(team, athlete.id);
      const end = endOf(team, athlete);
      return { athlete, split: timeSplit(days), month: monthSplit(team, athlete), ...trustOf(days, end) };
    })
    .sort((a, b) => rank(a) - rank(b) || byName(a.athlete.name, b.athlete.name));
}

/** The split of 28 days, where they are enough to judge by: the roster's figure. */
function monthSplit(team: TeamDays, athlete: TrendAthlete): Intensity | null {
  const end = endOf(team, athlete);
  const all = [...(team.byAthlete.get(athlete.id)?.values() ?? [])];
  const days = all.filter(({ date }) => date >= addDays(end, -27) && date <= end);
  return trustOf(days, end).trust === "enough" ? timeSplit(days) : null;
}

function rank({ split, trust }: { split: Intensity | null; trust: string }): number {
  if (!split) return 3;
  return trust === "enough" ? split.easy : 2;
}

/** A week by its first day, with its days within the range: with fewer than seven it is not a whole one. */
type WeekOf = { week: string; days: number };

/**
 * The whole team's split week by week. `told` are the sessions it rests on; `early` is a week of which they, or its days,
 * are too few to be held against other weeks.
 */
export function splitWeeks(
  team: TeamDays,
  weekStart = 1,
): (WeekOf & { split: Intensity | null; told: number; early: boolean })[] {
  return weeksOf(team, weekStart).map(({ week, dates }) => {
    const days = dates.flatMap((date) => team.athletes.flatMap(({ id }) => dayOf(team, id, date) ?? []));
    const told = days.reduce(
      (sum, day) => sum + day.sessionsEasy + day.sessionsModerate + day.sessionsHard,
      0,
    );
    const early = dates.length < 7 || told < ENOUGH_SESSIONS;
    return { week, split: timeSplit(days), days: dates.length, told, early };
  });
}

/** The dates of the range by the first day of their week. The first and the running week may have fewer than seven. */
function weeksOf(team: TeamDays, weekStart: number): { week: string; dates: string[] }[] {
  const weeks = new Map<string, string[]>();
  for (const date of team.dates) {
    const first = startOfWeek(date, weekStart);
    const dates = weeks.get(first) ?? [];
    weeks.set(first, dates);
    dates.push(date);
  }
  return [...weeks].map(([week, dates]) => ({ week, dates }));
}

/**
 * Load of the last seven days against each athlete's own usual week (see `weekLoad`), the furthest outside their usual
 * range first, those of whom that can't be said last. Context, no prediction.
 */
export function loadRows(team: TeamDays): { athlete: TrendAthlete; load: WeekLoad }[] {
  return team.athletes
    .map((athlete) => ({
      athlete,
      load: weekLoad([...(team.byAthlete.get(athlete.id)?.values() ?? [])], endOf(team, athlete)),
    }))
    .sort((a, b) => apart(b.load) - apart(a.load) || byName(a.athlete.name, b.athlete.name));
}

/** Whether a week lies outside the athlete's usual range: more than one SD from their mean. */
export const isUnusual = ({ week, usual, ratio }: WeekLoad) =>
  ratio !== null && usual !== null && Math.abs(week - usual.mean) > usual.sd;

/** The share by which a week differs from the usual one; those within the range after all outside it. */
function apart(load: WeekLoad): number {
  if (load.ratio === null) return -1;
  const share = Math.abs(load.ratio - 1);
  return isUnusual(load) ? 1 + share : share / (1 + share);
}

/**
 * Share of athlete-days with a check-in, week by week (0..1), from the day on which each athlete joined to their own
 * today; a day off is owed by nobody, and counts where it was answered all the same. `days` are those of the week within the range: the running week counts its days so far. Weeks begin on
 * `weekStart` (Monday 1 to Sunday 7).
 */
export function checkInRate(
  team: TeamDays,
  weekStart = 1,
): (WeekOf & { rate: number | null; answered: number; expected: number })[] {
  return weeksOf(team, weekStart).map(({ week, dates }) => {
    let answered = 0;
    let expected = 0;
    for (const athlete of team.athletes)
      for (const date of dates) {
        if (date > endOf(team, athlete)) continue;
        const there = dayOf(team, athlete.id, date)?.soreness != null;
        if (!isOwed(date, athlete, there)) continue;
        expected++;
        if (there) answered++;
      }
    return { week, answered, expected, rate: expected ? answered / expected : null, days: dates.length };
  });
}

function within(team: TeamDays, athleteId: string): TrendDay[] {
  return [...(team.byAthlete.get(athleteId)?.values() ?? [])].filter(
    ({ date }) => date >= team.from && date <= team.to,
  );
}
