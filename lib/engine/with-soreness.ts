import type { CheckIn } from "./input";

/** A check-in with another soreness; what is asked only of sore legs is filled as most would answer, or left out. */
export function withSoreness(day: CheckIn, soreness: number): CheckIn {
  if (soreness === 0) return { ...day, soreness, quality: undefined, spread: undefined };
  return { ...day, soreness, quality: day.quality ?? "dull", spread: day.spread ?? "both-sides" };
}
