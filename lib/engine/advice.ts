import {
  type CodedInstead,
  type CodedRecovery,
  CUES,
  type Cue,
  type Decision,
  METHODS,
  type RecoverySet,
} from "./assessment";
import { type Finding, isStep } from "./finding";
import type { AssessmentInput } from "./input";
import { LAST_STAGE } from "./ladder";
import type { Verdict } from "./vocabulary";

/** What to do with today, for the decision. Durations in minutes, from and to. */
export function insteadOf(decision: Decision, input: AssessmentInput): CodedInstead {
  switch (decision.verdict) {
    case "train":
      return training(decision, input);
    case "easy":
      return easy(decision);
    case "cross-train":
      if (decision.findings.every((one) => one.floor !== "cross-train" || isStep(one)))
        return stepOf(Number(decision.findings.find(isStep)?.params.minutes));
      return { code: "no-impact", params: {}, durationMin: [20, 40], pace: "conversational" };
    case "rest":
      return { code: "rest", params: {}, durationMin: [0, 20], pace: "very-light" };
    case "see-professional":
      return { code: `seen-${decision.urgency ?? "soon"}`, params: {}, durationMin: [0, 0], pace: "none" };
  }
}

/** The step of the way back, as long as it is. */
const stepOf = (minutes: number): CodedInstead => ({
  code: "ladder-step",
  params: {},
  durationMin: [minutes, minutes],
  pace: "conversational",
});

function training({ findings }: Decision, { planned, checkIn }: AssessmentInput): CodedInstead {
  const most = findings.find(({ rule, variant }) => rule === "long-run" && variant === "planned");
  if (planned && most) {
    const minutes = most.params.unit === "min" ? Number(most.params.most) : planned.durationMin;
    const shorter = Math.round(Math.min(planned.durationMin, minutes));
    const params = { most: most.params.most ?? null, unit: most.params.unit ?? null };
    return { code: "shorter", params, durationMin: [shorter, shorter], pace: "as-planned" };
  }
  const durationMin: CodedInstead["durationMin"] = planned
    ? [planned.durationMin, planned.durationMin]
    : [30, 60];
  if (planned?.intensity === "hard" && checkIn.soreness >= 1)
    return { code: "feel-check-first", params: {}, durationMin, pace: "as-planned-after-check" };
  return { code: planned ? "planned" : "open", params: {}, durationMin, pace: "as-planned" };
}

/** The shortest of what the reasons allow: a step after illness, of the ladder, or of the first days back. */
function easy({ findings }: Decision): CodedInstead {
  const limits = findings.flatMap(({ rule, variant, params }) => {
    if (rule === "illness" && variant === "step") return [Number(params.minutes)];
    if (rule === "first-days-back" && params.most) return [Number(params.most)];
    return rule === "return-ladder" && variant === "stage" ? [Number(params.minutes)] : [];
  });
  const stands = !outvoted(findings);
  const step = findings.find(isStep);
  if (step && stands) return stepOf(Math.min(Number(step.params.minutes), ...limits));
  const most = Math.min(40, ...limits);
  const ladder =
    stands && findings.some(({ rule, variant }) => rule === "return-ladder" && variant === "stage");
  return {
    code: ladder ? "ladder-step" : "easy-run",
    params: {},
    durationMin: [Math.min(20, most), most],
    pace: "conversational",
  };
}

/** The last stage is no easy run: it does not stand where another reason asks for an easy day. */
function outvoted(findings: readonly Finding[]): boolean {
  const last = ({ rule, variant, params }: Finding) =>
    rule === "return-ladder" && (variant === "step" || variant === "stage") && params.stage === LAST_STAGE;
  return findings.some(last) && findings.some((one) => one.floor === "easy" && !last(one));
}

/** How well each method is supported. Source: Dupuy 2018, in whose order they stand; sleep and food are for health. */
const EVIDENCE: Readonly<Record<CodedRecovery["method"], CodedRecovery["evidence"]>> = {
  sleep: "well-supported",
  nutrition: "well-supported",
  "massage-foam-rolling": "moderate",
  "active-recovery": "moderate",
  compression: "moderate",
  "contrast-cold-water": "limited",
  "gentle-stretching": "limited",
};

const SETS: Readonly<Record<RecoverySet, readonly CodedRecovery["method"][]>> = {
  none: [],
  basics: ["sleep", "nutrition"],
  resting: METHODS.filter((method) => method !== "active-recovery"),
  all: METHODS,
};

/** Recovery methods with their evidence level. */
export function recoveryFor(set: RecoverySet): CodedRecovery[] {
  return SETS[set].map((method) => ({ method, evidence: EVIDENCE[method] }));
}

/** Form cues, only where running is allowed and something is sore. Sources: the article, Heiderscheit 2011. */
export function formCuesFor(verdict: Verdict, soreness: number): Cue[] {
  return soreness > 0 && (verdict === "train" || verdict === "easy") ? [...CUES] : [];
}
