import type { Decision, OwnUsual, RecoverySet } from "./assessment";
import { attribute } from "./doms";
import type { Finding } from "./finding";
import type { AssessmentInput } from "./input";
import { parted } from "./muting";
import { painFindings } from "./pain";
import { type HistoryByDay, historyByDay } from "./record";
import { backToBack } from "./rules/back-to-back";
import { belowUsual } from "./rules/below-usual";
import { coachOrder } from "./rules/coach-order";
import { firstDaysBack } from "./rules/first-days-back";
import { illness } from "./rules/illness";
import { loadSpike } from "./rules/load-spike";
import { longRun } from "./rules/long-run";
import { manyCautions } from "./rules/many-cautions";
import { referralStands } from "./rules/referral-stands";
import { returnLadder } from "./rules/return-ladder";
import { returnStep } from "./rules/return-step";
import { rising } from "./rules/rising";
import { shortSleep } from "./rules/short-sleep";
import { unexplained } from "./rules/unexplained";
import { SEVERITIES, STRICTNESS, URGENCIES } from "./vocabulary";
import { wellnessZ } from "./wellness";

/** What the rules find, and the verdict that follows from it, as codes and parameters. */
export function decide(input: AssessmentInput): Decision {
  const record = historyByDay(input);
  const found = parted(findingsOf(record, input), input.mutedRules);
  const many = parted(
    [manyCautions(found.speaking)].filter((one) => one !== null),
    input.mutedRules,
  );
  const findings = [...found.speaking, ...many.speaking];
  findings.sort(
    (a, b) => STRICTNESS[b.floor] - STRICTNESS[a.floor] || gravity(a.urgency) - gravity(b.urgency),
  );
  const verdict = findings[0]?.floor ?? "train";
  const urgency = URGENCIES.find((level) => findings.some((one) => one.urgency === level)) ?? null;
  const doms = attribute(record, verdict);
  return {
    verdict,
    urgency,
    findings,
    muted: [...found.muted, ...many.muted],
    doms: urgency === null || urgency === "soon" ? doms : null,
    recovery: recoveryOf(input, verdict, urgency, doms),
    own: ownUsual(record, [...found.speaking, ...found.muted]),
    flag: flagOf(findings),
  };
}

/** What the roster orders by and watches, to the hundredth. */
function ownUsual(record: HistoryByDay, findings: readonly Finding[]): OwnUsual {
  const { usual } = record;
  const z = wellnessZ(record, 0)?.z ?? null;
  const hundredth = (value: number) => Math.round(value * 100) / 100 || 0;
  return {
    soreness: usual?.weight === 1 ? hundredth(usual.mean) : null,
    z: z === null ? null : hundredth(z),
    declining: findings.some(
      ({ rule, variant, raise }) =>
        rule === "below-usual" && (variant === "declining" || variant === "falling" || raise === "watch"),
    ),
  };
}

const gravity = (urgency: Finding["urgency"]) => (urgency ? URGENCIES.indexOf(urgency) : URGENCIES.length);

function findingsOf(record: HistoryByDay, input: AssessmentInput): Finding[] {
  return [
    ...painFindings(record, 0),
    illness(record),
    rising(record),
    unexplained(record),
    shortSleep(record),
    belowUsual(record),
    loadSpike(record),
    longRun(record, input.planned),
    backToBack(record),
    // On the way back its steps say how to begin again.
    input.ladder ? null : firstDaysBack(record),
    input.ladder ? null : returnStep(record),
    returnLadder(record, input),
    referralStands(record),
    coachOrder(input),
  ].filter((finding) => finding !== null);
}

/** Emergencies get no recovery advice; what is one-sided or swollen no pressure. */
function recoveryOf(
  { checkIn }: AssessmentInput,
  verdict: Decision["verdict"],
  urgency: Decision["urgency"],
  doms: Decision["doms"],
): RecoverySet {
  if (urgency === "now" || urgency === "today") return "none";
  const even = checkIn.spread === "both-sides" && !checkIn.redFlags.includes("swelling");
  if (checkIn.soreness === 0 || !even || verdict === "see-professional" || doms?.course === "not-doms")
    return "basics";
  return verdict === "rest" ? "resting" : "all";
}

/** The gravest thing the coach should hear of. */
function flagOf(findings: readonly Finding[]): Decision["flag"] {
  const gravest = [...SEVERITIES].reverse().find((level) => findings.some(({ raise }) => raise === level));
  const finding = findings.find(({ raise }) => raise === gravest);
  return gravest && finding ? { severity: gravest, finding } : null;
}
