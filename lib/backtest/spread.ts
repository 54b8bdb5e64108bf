import { chance } from "@/lib/demo/random";
import { quantile } from "@/lib/quantile";

export type Interval = { low: number | null; high: number | null };

const RESAMPLES = 2000;

/**
 * 95 % percentile interval of a figure told of a list of players. Whole players are drawn anew, because the days of one
 * player are not independent of each other; draws in which the figure does not exist are left out.
 */
export function interval<T>(
  players: readonly T[],
  figure: (drawn: readonly T[]) => number | null,
  seed = 1,
): Interval {
  const luck = chance(seed);
  const figures: number[] = [];
  for (let i = 0; i < RESAMPLES && players.length > 0; i++) {
    const one = figure(players.map(() => luck.pick(players)));
    if (one !== null) figures.push(one);
  }
  return { low: quantile(figures, 0.025), high: quantile(figures, 0.975) };
}

/** Mean; null for an empty list. */
export function mean(values: readonly number[]): number | null {
  return values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}
