/** An athlete's personal baseline: mean, sample standard deviation and number of values. */
export type Baseline = { mean: number; sd: number; n: number };

/** Baseline of a list of values, in their unit; SD is 0 for one value. null for an empty list. */
export function baseline(values: readonly number[]): Baseline | null {
  const n = values.length;
  if (n === 0) return null;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / n;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, sd: n > 1 ? Math.sqrt(squares / (n - 1)) : 0, n };
}
