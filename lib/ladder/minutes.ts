import { LADDER } from "@/lib/engine/ladder";

/** Easy running without a walk, and the stage from which it grows longer. */
const EASY_30 = 6;
const LONGER = 7;
/** A run is at most this many times the longest of the last 30 days. Source: Frandsen 2025. */
const MOST_LONGER = 1.1;
const FIVE_MIN = 5;

/** Steps that must pass before the next stage; of the seventh, besides, one as long as the usual easy run. */
export const passesNeeded = (stage: number): number => (stage === 0 ? 3 : 2);

/** Minutes of a step: of the seventh stage five more than the last, at most a tenth more, up to the usual easy run. */
export function minutesOf(stage: number, longest: number, usualMin: number): number {
  const base = LADDER[stage]?.minutes ?? 30;
  if (stage <= EASY_30) return base;
  const usual = Math.max(30, usualMin);
  if (stage > LONGER) return Math.min(usual, Math.max(longest, 30));
  return Math.min(usual, longest + FIVE_MIN, Math.floor(longest * MOST_LONGER));
}

/** The longest run that somebody is taken to have done who begins at a stage: late ones begin no longer than the eighth is. */
export const firstLongest = (stage: number, usualMin: number): number =>
  stage > LONGER ? Math.max(30, Math.min(usualMin, LADDER[LONGER + 1]?.minutes ?? 30)) : 30;
