/** Soreness of 0..10 for each step of somebody's scale, best to worst; the middle of a scale means "normal". */
const STEPS: Readonly<Record<number, readonly number[]>> = {
  4: [0, 2, 5, 8],
  5: [0, 1, 2, 5, 8],
  7: [0, 0, 1, 2, 4, 6, 8],
};
/** What "normal" on another scale means here. */
export const NORMAL = 2;

/** Somebody's scale: the value that is best, the one that is worst, and what is normal on it where they say so. */
export type Scale = { best: number; worst: number; normal?: number | undefined };

/**
 * A value of another scale as soreness of 0..10. Scales of 4, 5 and 7 steps are read by one table, others linearly; where
 * `normal` is given, it becomes 2 and both sides of it are linear. Values beyond the scale's ends are its ends.
 */
export function sorenessOn({ best, worst, normal }: Scale, value: number): number {
  const share = Math.min(1, Math.max(0, (value - best) / (worst - best)));
  if (normal !== undefined) {
    const middle = (normal - best) / (worst - best);
    if (middle > 0 && middle < 1)
      return share <= middle
        ? (share / middle) * NORMAL
        : NORMAL + ((share - middle) / (1 - middle)) * (10 - NORMAL);
  }
  const steps = STEPS[Math.abs(worst - best) + 1];
  if (!steps) return share * 10;
  const at = share * (steps.length - 1);
  const low = steps[Math.floor(at)] as number;
  const high = steps[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}
