/** Two groups of values beside each other. */
export type Compared = {
  mean: number;
  n: number;
  other: number;
  others: number;
  /** How far the first stand above the others in their order, in standard errors: 0 is as chance has it. */
  z: number;
};

/**
 * Means of two lists, and the rank-sum statistic of the first against the second, corrected for ties. Needs at least one
 * value in each; z is 0 where all values are alike. Source: Mann & Whitney 1947; Lehmann 1975 for the ties.
 */
export function compare(first: readonly number[], second: readonly number[]): Compared {
  const [n, others] = [first.length, second.length];
  const counts = new Map<number, [first: number, second: number]>();
  for (const value of first) countOf(counts, value)[0]++;
  for (const value of second) countOf(counts, value)[1]++;
  let below = 0;
  let wins = 0;
  let ties = 0;
  for (const [, [mine, theirs]] of [...counts].sort(([a], [b]) => a - b)) {
    wins += mine * (below + theirs / 2);
    below += theirs;
    ties += (mine + theirs) ** 3 - (mine + theirs);
  }
  const all = n + others;
  const variance = ((n * others) / 12) * (all + 1 - ties / (all * (all - 1)));
  const z = variance > 0 ? (wins - (n * others) / 2) / Math.sqrt(variance) : 0;
  return { mean: meanOf(first), n, other: meanOf(second), others, z };
}

function countOf(counts: Map<number, [number, number]>, value: number): [number, number] {
  const there = counts.get(value) ?? [0, 0];
  counts.set(value, there);
  return there;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
