import type { Assessment } from "./assessment";
import { decide } from "./decide";
import type { AssessmentInput } from "./input";
import { inSentences } from "./words/assessment";

/** Raised with every change of a rule or of the contract; stored with each assessment. */
export const ENGINE_VERSION = "2.0.0";

/**
 * The verdict of the day: the strictest floor of all rules that fire, with its reasons, strictest first.
 * Pure and total: every input that `parseInput` accepts gets an assessment.
 */
export function assess(input: AssessmentInput): Assessment {
  return { engine: ENGINE_VERSION, ...inSentences(decide(input), input) };
}
