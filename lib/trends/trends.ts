import { addDays, dayNumber, earlierOf, mondayOf } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import type { Region, Verdict } from "@/lib/engine/vocabulary";
import { byName } from "@/lib/names";
import { type IntensityDay, timeSplit, trustOf } from "@/lib/roster/intensity";
import type { Intensity } from "@/lib/training/distribution";
import { fromEightyTwenty } from "@/lib/training/polarization";
import { type LoadDay, type WeekLoad, weekLoad } from "@/lib/training/usual-load";

/** What the rollup gives the trends of one athlete's day. */
export type TrendDay = IntensityDay &
  LoadDay & {
    athleteId: string;
    soreness: number | null;
    verdict: Verdict | null;
    sites: CheckIn["sites"] | null;
  };
/** An athlete with their own date now, and the date on which they joined the team; both default to the range's. */
export type TrendAthlete = { id: string; name: string; today?: string; joinedOn?: string };

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
const endOf = (team: TeamDays, { today }: TrendAthlete) => (today ? earlierOf(today, team.to) : team.to);

const dayOf = (team: TeamDays, athleteId: string, date: string) => team.byAthlete.get(athleteId)?.get(date);

/**
 * Soreness of each athlete on each date, 0..10; null where there was no check-in. `until` is the last date that has
 * begun where the athlete is: nothing is missing after it.
 */
export function heatRows(
  team: TeamDays,
): { athlete: TrendAthlete; soreness: (number | null)[]; until: string }[] {
  return team.athletes.map((athlete) => ({
    athlete,
    soreness: team.dates.map((date) => dayOf(team, athlete.id, date)?.soreness ?? null),
    until: endOf(team, athlete),
  }));
}

/** A quantile (0..1) of values by linear interpolation between the closest ranks; null for none. */
export function quantile(values: readonly number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
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
 * Where it hurts: days on which an athlete named a region, in the last week shown and on average in a week of the four
 * before; most first.
 */
export function whereItHurts(team: TeamDays): { region: Region; now: number; before: number }[] {
  const counts = new Map<Region, { now: number; before: number }>();
  for (const athlete of team.athletes) {
    const end = endOf(team, athlete);
    const week = addDays(end, -6);
    const month = addDays(end, -34);
    for (const day of team.byAthlete.get(athlete.id)?.values() ?? []) {
      if (day.date < month || day.date > end) continue;
      for (const region of new Set(day.sites?.map((site) => site.region))) {
        const count = counts.get(region) ?? { now: 0, before: 0 };
        if (day.date >= week) count.now++;
        else count.before += 1 / 4;
        counts.set(region, count);
      }
    }
  }
  return [...counts]
    .map(([region, count]) => ({ region, ...count }))
    .sort((a, b) => b.now - a.now || b.before - a.before || a.region.localeCompare(b.region));
}

/**
 * Each athlete's split over the range, the farthest below 80 % easy first; those it is too early to judge after them, and
 * those nothing tells of last.
 */
export function splitRows(team: TeamDays) {
  return team.athletes
    .map((athlete) => {
      const days = within(team, athlete.id);
      return { athlete, split: timeSplit(days), ...trustOf(days, endOf(team, athlete)) };
    })
    .sort((a, b) => rank(a) - rank(b) || byName(a.athlete.name, b.athlete.name));
}

function rank({ split, trust }: { split: Intensity | null; trust: string }): number {
  if (!split) return 2000;
  return trust === "enough" ? fromEightyTwenty(split) : 1000;
}

/** The whole team's split week by week, Mondays in order; minutes. `days` are those of the week within the range. */
export function splitWeeks(team: TeamDays): { week: string; split: Intensity | null; days: number }[] {
  return weeksOf(team).map(({ week, dates }) => ({
    week,
    split: timeSplit(dates.flatMap((date) => team.athletes.flatMap(({ id }) => dayOf(team, id, date) ?? []))),
    days: dates.length,
  }));
}

/** The dates of the range by the Monday of their week. The first and the running week may have less than seven. */
function weeksOf(team: TeamDays): { week: string; dates: string[] }[] {
  const weeks = new Map<string, string[]>();
  for (const date of team.dates) {
    const monday = mondayOf(date);
    const dates = weeks.get(monday) ?? [];
    weeks.set(monday, dates);
    dates.push(date);
  }
  return [...weeks].map(([week, dates]) => ({ week, dates }));
}

/** Load of the last seven days against each athlete's own usual week (see `weekLoad`). Context, no prediction. */
export function loadRows(team: TeamDays): { athlete: TrendAthlete; load: WeekLoad }[] {
  return team.athletes.map((athlete) => ({
    athlete,
    load: weekLoad([...(team.byAthlete.get(athlete.id)?.values() ?? [])], endOf(team, athlete)),
  }));
}

/**
 * Share of athlete-days with a check-in, week by week (0..1), from the day on which each athlete joined to their own
 * today. `days` are those of the week within the range: the running week counts its days so far.
 */
export function checkInRate(
  team: TeamDays,
): { week: string; rate: number | null; answered: number; expected: number; days: number }[] {
  return weeksOf(team).map(({ week, dates }) => {
    let answered = 0;
    let expected = 0;
    for (const athlete of team.athletes)
      for (const date of dates) {
        if (date > endOf(team, athlete) || (athlete.joinedOn && date < athlete.joinedOn)) continue;
        expected++;
        if (dayOf(team, athlete.id, date)?.soreness != null) answered++;
      }
    return { week, answered, expected, rate: expected ? answered / expected : null, days: dates.length };
  });
}

function within(team: TeamDays, athleteId: string): TrendDay[] {
  return [...(team.byAthlete.get(athleteId)?.values() ?? [])].filter(
    ({ date }) => date >= team.from && date <= team.to,
  );
}
