import type { Assessment, CodedAssessment, Doms, Reason } from "@/lib/engine/assessment";
import {
  knowsAll,
  knowsBecause,
  knowsClause,
  sayBecause,
  sayCue,
  sayFlag,
  sayHeadline,
  sayInstead,
  sayMethod,
  sayPace,
  sayReason,
} from "./say";
import type { EngineWords } from "./values";

/** The engine's answer in sentences, its codes beside them. */
export function inWords(given: CodedAssessment, words: EngineWords): Assessment {
  const { headline, reasons, doms, instead, recovery, formCues, flag, ...judgement } = given;
  return {
    ...judgement,
    headline: sayHeadline(headline, words),
    headlineOf: headline,
    reasons: reasons.map((reason) => ({ ...reason, text: sayReason(reason, words) })),
    doms: doms && {
      ...doms,
      session: doms.session && {
        ...doms.session,
        because: doms.session.causes.map((cause) => sayBecause(cause, words)),
      },
    },
    instead: { ...instead, what: sayInstead(instead, words), intensity: sayPace(instead.pace, words) },
    recovery: recovery.map((one) => ({ ...one, text: sayMethod(one.method, words) })),
    formCues: formCues.map((cue) => sayCue(cue, words)),
    cues: formCues,
    flag: flag && { ...flag, reason: sayFlag(flag, words) },
  };
}

/**
 * A stored assessment in a reader's language. One from before all its codes were kept, or with a code that is not known
 * here, is told as it was stored.
 */
export function toldAnew(stored: Assessment, words: EngineWords): Assessment {
  const coded = codesOf(stored);
  return coded && knowsAll(coded, words) ? inWords(coded, words) : stored;
}

/** What a reason found, without what it asks for: "A short night." Null where it left no code, or one not known here. */
export function factOf({ rule, code, params = {} }: Reason, words: EngineWords): string | null {
  const clause = code && { rule, code, params };
  return clause && knowsClause(clause, words) ? words.t("fact", { what: sayFlag(clause, words) }) : null;
}

/** Why a stored session is the likeliest cause; in the words it was stored with where it has no codes. */
export function becauseOf(
  { because, causes }: NonNullable<Doms["session"]>,
  words: EngineWords,
): readonly string[] {
  return causes?.every((cause) => knowsBecause(cause, words))
    ? causes.map((cause) => sayBecause(cause, words))
    : because;
}

/** The codes of a stored assessment; null where it has not all of them. */
function codesOf(stored: Assessment): CodedAssessment | null {
  const { headlineOf, cues, urgency, own } = stored;
  if (!headlineOf || !cues || urgency === undefined || !own) return null;
  // All codes are kept since 2.2, in one go.
  const { doms, instead, reasons, recovery, flag } = stored as unknown as CodedAssessment;
  const { engine, verdict, urgent } = stored;
  return {
    engine,
    verdict,
    urgent,
    urgency,
    own,
    headline: headlineOf,
    reasons,
    doms,
    instead,
    recovery,
    formCues: cues,
    flag,
  };
}
