import type {
  Clause,
  CodedAssessment,
  CodedHeadline,
  CodedInstead,
  CodedReason,
  Pace,
} from "@/lib/engine/assessment";
import type { Because } from "@/lib/engine/causes";
import { type EngineWords, valuesOf } from "./values";

// Codes that were stored are read again for years: a sentence whose parameters change gets a code of its own.

type Values = Record<string, string | number>;

/** A sentence by a key that is put together, told to its reader: `knowsAll` has asked whether there is one. */
function say({ t, reader }: EngineWords, key: string, values: Values = {}): string {
  return (t as unknown as (key: string, values: Values) => string)(key, { ...values, reader });
}

const sentenceOf = ({ rule, code }: Clause) => `reason.${rule}.${code}.text`;
const clauseOf = ({ rule, code }: Clause) => `reason.${rule}.${code}.short`;

/** Why, in a whole sentence. */
export const sayReason = (reason: CodedReason, words: EngineWords): string =>
  say(words, sentenceOf(reason), {
    ...valuesOf(reason.params, words),
    floor: reason.floor.replaceAll("-", "_"),
  });

/** Why, in a clause: what a flag or the second half of a headline says. */
export const sayClause = (clause: Clause, words: EngineWords): string =>
  say(words, clauseOf(clause), valuesOf(clause.params, words));

/** A flag's reason stands by itself. */
export function sayFlag(clause: Clause, words: EngineWords): string {
  const [first = "", ...rest] = sayClause(clause, words);
  return first.toLocaleUpperCase(words.f.locale) + rest.join("");
}

export const sayHeadline = ({ code, why }: CodedHeadline, words: EngineWords): string =>
  say(words, `headline.${code}`, { why: why ? sayClause(why, words) : "" });

/** Why a session is the likeliest cause of the soreness. */
export function sayBecause({ code, value }: Because, words: EngineWords): string {
  const { f } = words;
  return say(words, `because.${code}`, {
    times: f.number(value ?? 0, 1),
    rpe: value ?? 0,
    elevation: f.elevation(value ?? 0),
    days: value ?? 0,
  });
}

export const sayInstead = ({ code, params }: Pick<CodedInstead, "code" | "params">, words: EngineWords) =>
  say(words, `instead.${code}`, valuesOf(params, words));

export const sayPace = (pace: Pace, words: EngineWords): string => say(words, `intensity.${pace}`);
export const sayMethod = (method: string, words: EngineWords): string => say(words, `recovery.${method}`);
export const sayCue = (cue: string, words: EngineWords): string => say(words, `cue.${cue}`);

/** Whether there are words for every code of an assessment; another version of the product may have given it. */
export function knowsAll(given: CodedAssessment, words: EngineWords): boolean {
  const { headline, reasons, doms, instead, recovery, formCues, flag } = given;
  const keys = [
    ...keysOf(headline),
    ...reasons.map(sentenceOf),
    ...(flag ? [clauseOf(flag)] : []),
    ...(doms?.session?.causes ?? []).map(({ code }) => `because.${code}`),
    `instead.${instead.code}`,
    `intensity.${instead.pace}`,
    ...recovery.map(({ method }) => `recovery.${method}`),
    ...formCues.map((cue) => `cue.${cue}`),
  ];
  return keys.every((key) => has(words, key));
}

const keysOf = ({ code, why }: CodedHeadline) => [`headline.${code}`, ...(why ? [clauseOf(why)] : [])];

/** The same for a cause, a clause and a headline. */
export const knowsBecause = ({ code }: Because, words: EngineWords): boolean => has(words, `because.${code}`);
export const knowsClause = (clause: Clause, words: EngineWords): boolean => has(words, clauseOf(clause));
export const knowsHeadline = (headline: CodedHeadline, words: EngineWords): boolean =>
  keysOf(headline).every((key) => has(words, key));

const has = ({ t }: EngineWords, key: string) => t.has(key as Parameters<typeof t.has>[0]);
