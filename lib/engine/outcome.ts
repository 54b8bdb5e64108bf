import { formCuesFor, insteadOf, recoveryFor } from "./advice";
import type {
  Clause,
  CodedAssessment,
  CodedHeadline,
  CodedInstead,
  CodedReason,
  Decision,
} from "./assessment";
import { type Finding, isStep } from "./finding";
import type { AssessmentInput } from "./input";

/** A decision as the engine's answer: what is said of it, and what to do. */
export function outcomeOf(decision: Decision, input: AssessmentInput): Omit<CodedAssessment, "engine"> {
  const { verdict, urgency, findings, doms, own, flag } = decision;
  const { soreness } = input.checkIn;
  const instead = insteadOf(decision, input);
  const emergency = urgency === "now" || urgency === "today";
  const reasons = findings.map(reasonOf);
  const muted = decision.muted.map((finding): CodedReason => ({ ...reasonOf(finding), muted: true }));
  // A note sets no floor: it never stands alone as the reason of a verdict.
  const speaks = reasons.some(({ floor }) => floor !== "train");
  return {
    verdict,
    urgent: emergency,
    urgency,
    own,
    headline: headlineOf(decision, instead, soreness),
    reasons: [...(speaks ? [] : [allClear(soreness)]), ...reasons, ...muted],
    doms,
    instead,
    recovery: recoveryFor(decision.recovery),
    formCues: emergency ? [] : formCuesFor(verdict, soreness),
    flag: flag && { severity: flag.severity, ...clauseOf(flag.finding) },
  };
}

const clauseOf = ({ rule, variant, params }: Finding): Clause => ({ rule, code: variant, params });

const reasonOf = (finding: Finding): CodedReason => ({
  ...clauseOf(finding),
  floor: finding.floor,
  source: finding.source,
});

/** What the day is about. A step of the way back is that only where it is what to do; else what outvoted it. */
function headlineOf(
  { verdict, urgency, findings }: Decision,
  instead: CodedInstead,
  soreness: number,
): CodedHeadline {
  const isDue = instead.code === "ladder-step";
  const told = findings.filter(({ floor }) => floor !== "train");
  const top = told.find((one) => one.floor === verdict && (isDue || !isStep(one))) ?? told[0];
  if (top)
    return {
      code: urgency === "now" || urgency === "today" ? urgency : isDue && isStep(top) ? "step" : verdict,
      why: clauseOf(top),
    };
  const advice = findings.find(({ rule, variant }) => rule === "long-run" && variant === "planned");
  if (advice) return { code: "shorter", why: clauseOf(advice) };
  return { code: soreness === 0 ? "clear" : "mild", why: null };
}

const allClear = (soreness: number): CodedReason => ({
  rule: "soreness-band",
  floor: "train",
  source: "silbernagel-2007",
  code: "clear",
  params: { soreness },
});
