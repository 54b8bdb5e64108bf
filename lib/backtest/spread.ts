import { chance } from "@/lib/demo/random";

/** The value below which a share `p` (0..1) of the values lies, between neighbours evenly; null for an empty list. */
export function quantile(values: readonly number[], p: number): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const at = p * (sorted.length - 1);
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}

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
