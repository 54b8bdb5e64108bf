import { assess } from "./assess";
import type { AssessmentInput, CheckIn } from "./input";
import { GAITS, ILLNESSES, MOVEMENTS, QUALITIES, SPREADS, STRICTNESS, type Verdict } from "./vocabulary";
import { withSoreness } from "./with-soreness";

/** One answer given otherwise, and the verdict it would have brought. No danger sign is "none". */
export type TurningPoint = { [F in Asked]: { field: F; value: Value<F>; verdict: Verdict } }[Asked];
type Asked =
  | "soreness"
  | "quality"
  | "spread"
  | "withMovement"
  | "gait"
  | "illness"
  | "sleepHours"
  | "painAfter"
  | "redFlags";
type Value<F extends Asked> = F extends "redFlags" ? "none" : NonNullable<CheckIn[F]>;
type Change = { [F in Asked]: { field: F; value: Value<F> } }[Asked];

/**
 * What would have changed the verdict: of each answer the nearest other value that leads to another verdict, the more
 * permissive ones first. Pure; the history stays as it is.
 */
export function turningPoints(input: AssessmentInput): TurningPoint[] {
  const verdict = assess(input).verdict;
  const found: TurningPoint[] = [];
  const tried = (checkIn: CheckIn, change: Change) => {
    const other = assess({ ...input, checkIn }).verdict;
    if (other !== verdict) found.push({ ...change, verdict: other });
    return other !== verdict;
  };
  const day = input.checkIn;
  for (const step of [-1, 1])
    for (let soreness = day.soreness + step; soreness >= 0 && soreness <= 10; soreness += step)
      if (tried(withSoreness(day, soreness), { field: "soreness", value: soreness })) break;
  if (day.soreness > 0) {
    for (const quality of others(QUALITIES, day.quality))
      tried({ ...day, quality }, { field: "quality", value: quality });
    for (const spread of others(SPREADS, day.spread))
      tried({ ...day, spread }, { field: "spread", value: spread });
  }
  for (const withMovement of others(MOVEMENTS, day.withMovement))
    tried({ ...day, withMovement }, { field: "withMovement", value: withMovement });
  for (const gait of others(GAITS, day.gait)) tried({ ...day, gait }, { field: "gait", value: gait });
  for (const illness of others(ILLNESSES, day.illness))
    tried({ ...day, illness }, { field: "illness", value: illness });
  if (day.sleepHours != null)
    for (const sleepHours of [8, 5.5, 4.5])
      if (sleepHours !== day.sleepHours)
        tried({ ...day, sleepHours }, { field: "sleepHours", value: sleepHours });
  if (day.painAfter != null)
    for (let painAfter = day.painAfter - 1; painAfter >= 0; painAfter--)
      if (tried({ ...day, painAfter }, { field: "painAfter", value: painAfter })) break;
  if (day.redFlags.length) tried({ ...day, redFlags: [] }, { field: "redFlags", value: "none" });
  return found.sort((a, b) => STRICTNESS[a.verdict] - STRICTNESS[b.verdict]).slice(0, 12);
}

const others = <T extends string>(values: readonly T[], value: T | null | undefined) =>
  values.filter((other) => other !== value && other !== "not-tried");
