/** The four scales of how an athlete is, in the order in which they are asked. */
export const WELLNESS = ["sleepQuality", "fatigue", "stress", "mood"] as const;
export type WellnessScale = (typeof WELLNESS)[number];

/** Kept as the thing that their name says: 1 least, 5 most of it. So do the engine, the API, imports and exports. */
const MOST_IS_WORST: ReadonlySet<WellnessScale> = new Set(["fatigue", "stress"]);

/**
 * An answer 1..5 as people see it, where 5 is good on every scale; and back: given the number that is shown, the one that
 * is kept. People read tiredness as freshness, and stress as calm.
 */
export function fiveIsGood(scale: WellnessScale, value: number): number {
  return MOST_IS_WORST.has(scale) ? 6 - value : value;
}
