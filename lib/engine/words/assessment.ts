import { formCuesFor, insteadOf, recoveryFor } from "../advice";
import type { Assessment, Decision, Reason } from "../assessment";
import type { AssessmentInput } from "../input";
import { sayBecause } from "./because";
import { say } from "./findings";
import { HEADLINE_WORD, URGENT_WORD } from "./verdicts";

/** A decision in sentences, with their codes and parameters beside them. */
export function inSentences(decision: Decision, input: AssessmentInput): Omit<Assessment, "engine"> {
  const { verdict, urgency, findings, doms, flag } = decision;
  const soreness = input.checkIn.soreness;
  const emergency = urgency === "now" || urgency === "today";
  const reasons = findings.map(
    (finding): Reason => ({
      rule: finding.rule,
      floor: finding.floor,
      text: say(finding).text,
      source: finding.source,
      code: finding.variant,
      params: finding.params,
    }),
  );
  // A note sets no floor: it never stands alone as the reason of a verdict.
  const speaks = reasons.some(({ floor }) => floor !== "train");
  return {
    verdict,
    urgent: emergency,
    urgency,
    headline: headlineOf(decision, soreness),
    reasons: speaks ? reasons : [allClear(soreness), ...reasons],
    doms: doms && {
      ...doms,
      session: doms.session && { ...doms.session, because: doms.session.because.map(sayBecause) },
    },
    instead: insteadOf(decision, input),
    recovery: recoveryFor(decision.recovery),
    formCues: emergency ? [] : formCuesFor(verdict, soreness),
    flag: flag && { severity: flag.severity, reason: capital(say(flag.finding).short) },
  };
}

function headlineOf({ verdict, urgency, findings }: Decision, soreness: number): string {
  const top = findings.find(({ floor }) => floor !== "train");
  const advice = findings.find(({ rule, variant }) => rule === "long-run" && variant === "planned");
  if (!top) {
    if (advice) return `Train: the run, but ${say(advice).short}`;
    return soreness === 0 ? "Train: nothing you reported speaks against it" : "Train: mild soreness is fine";
  }
  const word = urgency === "now" || urgency === "today" ? URGENT_WORD[urgency] : HEADLINE_WORD[verdict];
  return `${word}: ${say(top).short}`;
}

function allClear(soreness: number): Reason {
  return {
    rule: "soreness-band",
    floor: "train",
    text:
      soreness === 0
        ? "Nothing is sore, and nothing you reported speaks against training."
        : `Soreness ${soreness} of 10 is within what training allows, and nothing else you reported speaks against it.`,
    source: "silbernagel-2007",
    code: "clear",
    params: { soreness },
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
