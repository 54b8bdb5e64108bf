import { formCuesFor, insteadOf, recoveryFor } from "./advice";
import type { Assessment } from "./assessment";
import { attribute } from "./doms";
import type { Finding } from "./finding";
import type { AssessmentInput } from "./input";
import { painFindings } from "./pain";
import { type Record42, recordOf } from "./record";
import { backToBack } from "./rules/back-to-back";
import { belowBaseline } from "./rules/below-baseline";
import { coachOrder } from "./rules/coach-order";
import { illness } from "./rules/illness";
import { loadSpike } from "./rules/load-spike";
import { longRunSpike } from "./rules/long-run-spike";
import { manyCautions } from "./rules/many-cautions";
import { referralStands } from "./rules/referral-stands";
import { returnStep } from "./rules/return-step";
import { rising } from "./rules/rising";
import { shortSleep } from "./rules/short-sleep";
import { unexplained } from "./rules/unexplained";
import { type Severity, STRICTNESS, type Verdict } from "./vocabulary";

/** Raised with every change of a rule or of the contract; stored with each assessment. */
export const ENGINE_VERSION = "1.0.0";

/**
 * The verdict of the day: the strictest floor of all rules that fire, with its reasons, strictest first.
 * Pure and total: every input that `parseInput` accepts gets an assessment.
 */
export function assess(input: AssessmentInput): Assessment {
  const record = recordOf(input);
  const findings = findingsOf(record, input);
  findings.sort((a, b) => STRICTNESS[b.floor] - STRICTNESS[a.floor]);
  const top = findings[0];
  const verdict = top?.floor ?? "train";
  const urgent = findings.some((finding) => finding.urgent);
  const doms = attribute(record);
  const soreness = input.checkIn.soreness;
  return {
    engine: ENGINE_VERSION,
    verdict,
    urgent,
    headline: headlineOf(verdict, urgent, top, soreness),
    reasons: top
      ? findings.map(({ rule, floor, text, source }) => ({ rule, floor, text, source }))
      : [allClear(soreness)],
    doms,
    instead: insteadOf(verdict, urgent, input),
    recovery: recoveryFor(verdict, soreness, doms?.course !== "not-doms"),
    formCues: formCuesFor(verdict, soreness),
    flag: flagOf(findings),
  };
}

function findingsOf(record: Record42, input: AssessmentInput): Finding[] {
  const day = input.checkIn;
  const findings = [
    ...painFindings(record, 0),
    illness(day),
    rising(record),
    unexplained(record),
    shortSleep(record),
    belowBaseline(record),
    loadSpike(record),
    longRunSpike(record),
    backToBack(record),
    returnStep(record),
    referralStands(record),
    coachOrder(input),
  ].filter((finding) => finding !== null);
  const many = manyCautions(findings);
  return many ? [...findings, many] : findings;
}

const WORDS: Record<Verdict, string> = {
  train: "Train",
  easy: "Easy run only",
  "cross-train": "Cross-train, no running",
  rest: "Rest today",
  "see-professional": "See a professional before you run again",
};

function headlineOf(verdict: Verdict, urgent: boolean, top: Finding | undefined, soreness: number): string {
  if (!top) return soreness === 0 ? "Train: nothing speaks against it" : "Train: mild soreness is fine";
  return `${urgent ? "Get medical care now" : WORDS[verdict]}: ${top.short}`;
}

function allClear(soreness: number): Assessment["reasons"][number] {
  return {
    rule: "soreness-band",
    floor: "train",
    text:
      soreness === 0
        ? "Nothing is sore and no other rule speaks against training."
        : `Soreness ${soreness} of 10 is within what training allows, and no other rule speaks against it.`,
    source: "silbernagel-2007",
  };
}

const SEVERITY: Record<Severity, number> = { watch: 0, rest: 1, refer: 2 };

/** The gravest thing the coach should hear of. */
function flagOf(findings: readonly Finding[]): Assessment["flag"] {
  let gravest: Finding | null = null;
  for (const finding of findings)
    if (finding.raise && (!gravest?.raise || SEVERITY[finding.raise] > SEVERITY[gravest.raise]))
      gravest = finding;
  return gravest?.raise ? { severity: gravest.raise, reason: capital(gravest.short) } : null;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
