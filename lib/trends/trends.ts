import { addDays, dayNumber, mondayOf } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import type { Region, Verdict } from "@/lib/engine/vocabulary";
import { byName } from "@/lib/names";
import { type IntensityDay, timeSplit } from "@/lib/roster/intensity";
import { baseline } from "@/lib/training/baseline";
import type { Intensity } from "@/lib/training/distribution";
import { fromEightyTwenty } from "@/lib/training/polarization";

/** What the rollup gives the trends of one athlete's day. */
export type TrendDay = IntensityDay & {
  athleteId: string;
  date: string;
  soreness: number | null;
  verdict: Verdict | null;
  load: number;
  sites: CheckIn["sites"] | null;
};
export type TrendAthlete = { id: string; name: string };

/** The days of a team by athlete and date, with the range they are looked at in. */
export type TeamDays = {
  athletes: readonly TrendAthlete[];
  byAthlete: ReadonlyMap<string, ReadonlyMap<string, TrendDay>>;
  from: string;
  to: string;
  dates: readonly string[];
};

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

const dayOf = (team: TeamDays, athleteId: string, date: string) => team.byAthlete.get(athleteId)?.get(date);

/** Soreness of each athlete on each date, 0..10; null where there was no check-in. */
export function heatRows(team: TeamDays): { athlete: TrendAthlete; soreness: (number | null)[] }[] {
  return team.athletes.map((athlete) => ({
    athlete,
    soreness: team.dates.map((date) => dayOf(team, athlete.id, date)?.soreness ?? null),
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

/** The team's soreness day by day: median and quartiles of who answered, how many did, and the team's load (AU). */
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
    };
  });
}

/**
 * Where it hurts: days on which an athlete named a region, in the last week shown and on average in a week of the four
 * before; most first.
 */
export function whereItHurts(team: TeamDays): { region: Region; now: number; before: number }[] {
  const counts = new Map<Region, { now: number; before: number }>();
  const week = addDays(team.to, -6);
  const month = addDays(team.to, -34);
  for (const days of team.byAthlete.values())
    for (const day of days.values()) {
      if (day.date < month || day.date > team.to) continue;
      for (const region of new Set(day.sites?.map((site) => site.region))) {
        const count = counts.get(region) ?? { now: 0, before: 0 };
        if (day.date >= week) count.now++;
        else count.before += 1 / 4;
        counts.set(region, count);
      }
    }
  return [...counts]
    .map(([region, count]) => ({ region, ...count }))
    .sort((a, b) => b.now - a.now || b.before - a.before || a.region.localeCompare(b.region));
}

/** Each athlete's split over the range, the farthest below 80 % easy first; those nothing tells of last. */
export function splitRows(team: TeamDays): { athlete: TrendAthlete; split: Intensity | null }[] {
  return team.athletes
    .map((athlete) => ({ athlete, split: timeSplit(within(team, athlete.id)) }))
    .sort(
      (a, b) =>
        (a.split ? fromEightyTwenty(a.split) : 1000) - (b.split ? fromEightyTwenty(b.split) : 1000) ||
        byName(a.athlete.name, b.athlete.name),
    );
}

/** The whole team's split week by week, Mondays in order; minutes. */
export function splitWeeks(team: TeamDays): { week: string; split: Intensity | null }[] {
  const weeks = new Map<string, TrendDay[]>();
  for (const date of team.dates) {
    const monday = mondayOf(date);
    const list = weeks.get(monday) ?? [];
    weeks.set(monday, list);
    for (const { id } of team.athletes) {
      const day = dayOf(team, id, date);
      if (day) list.push(day);
    }
  }
  return [...weeks].map(([week, days]) => ({ week, split: timeSplit(days) }));
}

/**
 * Load of the last seven days against each athlete's own usual: mean and SD of the eight weeks before (AU a week), with
 * the number of weeks that had any. Context, no prediction.
 */
export function loadRows(team: TeamDays) {
  return team.athletes.map((athlete) => {
    const days = team.byAthlete.get(athlete.id);
    const weekEnding = (end: string) => {
      let load = 0;
      let any = false;
      for (let i = 0; i < 7; i++) {
        const day = days?.get(addDays(end, -i));
        if (day) any = true;
        load += day?.load ?? 0;
      }
      return { load, any };
    };
    const before = Array.from({ length: 8 }, (_, k) => weekEnding(addDays(team.to, -7 * (k + 1)))).filter(
      ({ any }) => any,
    );
    return {
      athlete,
      now: weekEnding(team.to).load,
      usual: baseline(before.map(({ load }) => load)),
    };
  });
}

/** Share of athlete-days with a check-in, week by week (0..1); the last week counts only its days so far. */
export function checkInRate(
  team: TeamDays,
): { week: string; rate: number; answered: number; expected: number }[] {
  const weeks = new Map<string, { answered: number; expected: number }>();
  for (const date of team.dates) {
    const week = weeks.get(mondayOf(date)) ?? { answered: 0, expected: 0 };
    weeks.set(mondayOf(date), week);
    for (const { id } of team.athletes) {
      week.expected++;
      if (dayOf(team, id, date)?.soreness != null) week.answered++;
    }
  }
  return [...weeks].map(([week, counts]) => ({
    week,
    ...counts,
    rate: counts.expected ? counts.answered / counts.expected : 0,
  }));
}

function within(team: TeamDays, athleteId: string): TrendDay[] {
  return [...(team.byAthlete.get(athleteId)?.values() ?? [])].filter(
    ({ date }) => date >= team.from && date <= team.to,
  );
}
