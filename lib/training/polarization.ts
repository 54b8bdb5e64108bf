import type { Distribution } from "./distribution";

export type IntensityClass = "polarized" | "pyramidal" | "threshold" | "other";

/**
 * Treff's polarization index, log10(easy / moderate x hard x 100) with shares of 0..1, no unit; above 2 is polarized.
 * 0 without hard training; with no moderate training 1 % is moved there from hard, as in the paper; null (not defined)
 * where hard outweighs easy. Source: Treff 2019.
 */
export function polarizationIndex({ easy, moderate, hard }: Distribution): number | null {
  if (hard > easy) return null;
  if (hard === 0) return 0;
  const [between, above] = moderate === 0 ? [0.01, hard - 0.01] : [moderate, hard];
  if (above <= 0) return 0;
  return Math.log10((easy / between) * above * 100);
}

/**
 * Polarized: easy > hard > moderate and an index above 2. Pyramidal: easy > moderate > hard. Threshold: moderate the
 * most. Anything else: other. Source: Treff 2019.
 */
export function classOf(split: Distribution): IntensityClass {
  const { easy, moderate, hard } = split;
  const index = polarizationIndex(split);
  if (easy > hard && hard > moderate && index !== null && index > 2) return "polarized";
  if (easy > moderate && moderate > hard) return "pyramidal";
  return moderate > easy && moderate >= hard ? "threshold" : "other";
}

/**
 * Percentage points the easy share lies from the share that is aimed at (of one; 0.8 is Seiler's 80/20): negative is too
 * little easy training. Context for a coach, within five points nobody need worry. Source: Seiler 2010.
 */
export function pointsFrom(target: number, split: Distribution): number {
  return split.easy * 100 - target * 100;
}
