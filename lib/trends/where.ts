import { addDays, daysBetween } from "@/lib/calendar";
import type { Region } from "@/lib/engine/vocabulary";
import { endOf, type TeamDays, type TrendAthlete } from "./trends";

/** A usual week is the mean of so many before the last one. */
export const USUAL_WEEKS = 4;

export type PlaceRow = {
  region: Region;
  /** Days on which an athlete named it in the last seven. */
  now: number;
  /** The same in a usual week: the mean of the four before. */
  before: number;
  /** Who named it in the last seven days, on most of them first. */
  who: readonly TrendAthlete[];
};

/**
 * Where it hurts, what rose most first and what fell most last. `weeks` is how many weeks before the last one the team's
 * check-ins go back, at most four: with fewer there is no usual week to compare with.
 */
export function whereItHurts(team: TeamDays): { places: PlaceRow[]; weeks: number } {
  const counts = new Map<Region, { before: number; who: Map<TrendAthlete, number> }>();
  let weeks = 0;
  for (const athlete of team.athletes) {
    const end = endOf(team, athlete);
    const week = addDays(end, -6);
    const first = addDays(week, -7 * USUAL_WEEKS);
    for (const day of team.byAthlete.get(athlete.id)?.values() ?? []) {
      if (day.date < first || day.date > end || day.soreness === null) continue;
      weeks = Math.max(weeks, Math.ceil(daysBetween(day.date, week) / 7));
      for (const region of new Set(day.sites?.map((site) => site.region))) {
        const count = counts.get(region) ?? { before: 0, who: new Map<TrendAthlete, number>() };
        if (day.date >= week) count.who.set(athlete, (count.who.get(athlete) ?? 0) + 1);
        else count.before += 1 / USUAL_WEEKS;
        counts.set(region, count);
      }
    }
  }
  const places = [...counts].map(([region, { before, who }]) => ({
    region,
    now: [...who.values()].reduce((sum, days) => sum + days, 0),
    before,
    who: [...who].sort(([, a], [, b]) => b - a).map(([athlete]) => athlete),
  }));
  return { places: places.sort(weeks === USUAL_WEEKS ? byRise : byDays), weeks };
}

const byRise = (a: PlaceRow, b: PlaceRow) => b.now - b.before - (a.now - a.before) || byDays(a, b);
const byDays = (a: PlaceRow, b: PlaceRow) =>
  b.now - a.now || b.before - a.before || a.region.localeCompare(b.region);
