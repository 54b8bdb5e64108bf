import type { CodedAssessment } from "./assessment";
import { decide } from "./decide";
import type { AssessmentInput } from "./input";
import { outcomeOf } from "./outcome";

/** Raised with every change of a rule or of the contract; stored with each assessment. */
export const ENGINE_VERSION = "2.3.0";

/**
 * The verdict of the day: the strictest floor of all rules that fire, with its reasons, strictest first, as codes.
 * Pure and total: every input that `parseInput` accepts gets an assessment.
 */
export function assess(input: AssessmentInput): CodedAssessment {
  return { engine: ENGINE_VERSION, ...outcomeOf(decide(input), input) };
}
