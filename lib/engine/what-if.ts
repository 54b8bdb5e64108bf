import { assess } from "./assess";
import type { AssessmentInput, CheckIn } from "./input";
import { GAITS, ILLNESSES, MOVEMENTS, QUALITIES, SPREADS, STRICTNESS, type Verdict } from "./vocabulary";

/** One answer given otherwise, in words, and the verdict it would have brought. */
export type TurningPoint = { change: string; verdict: Verdict };

const WORDS: Record<string, string> = {
  dull: "dull instead of sharp",
  sharp: "sharp instead of dull",
  "both-sides": "even on both sides",
  "one-side": "on one side",
  "one-spot": "in one spot",
  eases: "easing with movement",
  same: "the same with movement",
  worsens: "worse with movement",
  "not-tried": "movement not tried",
  normal: "a normal stride",
  altered: "a changed stride",
  limping: "a limp",
  none: "no illness",
  "above-neck": "a head cold",
  "below-neck-or-fever": "a fever",
};

/**
 * What would have changed the verdict: of each answer the nearest other value that leads to another verdict, the more
 * permissive ones first. Pure; the history stays as it is.
 */
export function turningPoints(input: AssessmentInput): TurningPoint[] {
  const verdict = assess(input).verdict;
  const found: TurningPoint[] = [];
  const tried = (checkIn: CheckIn, change: string) => {
    const other = assess({ ...input, checkIn }).verdict;
    if (other !== verdict) found.push({ change, verdict: other });
    return other !== verdict;
  };
  const day = input.checkIn;
  for (const step of [-1, 1])
    for (let soreness = day.soreness + step; soreness >= 0 && soreness <= 10; soreness += step)
      if (tried(withSoreness(day, soreness), `soreness ${soreness}`)) break;
  if (day.soreness > 0) {
    for (const quality of others(QUALITIES, day.quality)) tried({ ...day, quality }, word(quality));
    for (const spread of others(SPREADS, day.spread)) tried({ ...day, spread }, word(spread));
  }
  for (const withMovement of others(MOVEMENTS, day.withMovement))
    tried({ ...day, withMovement }, word(withMovement));
  for (const gait of others(GAITS, day.gait)) tried({ ...day, gait }, word(gait));
  for (const illness of others(ILLNESSES, day.illness)) tried({ ...day, illness }, word(illness));
  if (day.sleepHours != null)
    for (const sleepHours of [8, 5.5, 4.5])
      if (sleepHours !== day.sleepHours) tried({ ...day, sleepHours }, `${sleepHours} h of sleep`);
  if (day.redFlags.length) tried({ ...day, redFlags: [] }, "none of the danger signs");
  return found.sort((a, b) => STRICTNESS[a.verdict] - STRICTNESS[b.verdict]).slice(0, 12);
}

/** A check-in with another soreness; what is asked only of sore legs is filled as most would answer, or left out. */
export function withSoreness(day: CheckIn, soreness: number): CheckIn {
  if (soreness === 0) return { ...day, soreness, quality: undefined, spread: undefined };
  return { ...day, soreness, quality: day.quality ?? "dull", spread: day.spread ?? "both-sides" };
}

const others = <T extends string>(values: readonly T[], value: T | null | undefined) =>
  values.filter((other) => other !== value && other !== "not-tried");
const word = (value: string) => WORDS[value] ?? value;
