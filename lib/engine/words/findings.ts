import type { Finding, Params } from "../finding";
import type { RuleId } from "../rule-ids";
import { DANGER_WORDS } from "./danger-words";
import { LOAD_WORDS } from "./load-words";
import { PAIN_WORDS } from "./pain-words";
import { STATE_WORDS } from "./state-words";

/** A finding in words: the sentence of the reason, and the clause of the headline. */
export type Said = { text: string; short: string };
/** The sentences of one rule by variant, made from a finding's parameters. */
export type RuleWords = Readonly<Record<string, (params: Params) => Said>>;

const WORDS: Record<RuleId, RuleWords> = { ...DANGER_WORDS, ...PAIN_WORDS, ...LOAD_WORDS, ...STATE_WORDS };

/** Puts a finding into words. Throws `RangeError` for a variant that its rule does not have. */
export function say({ rule, variant, params }: Pick<Finding, "rule" | "variant" | "params">): Said {
  const words = WORDS[rule][variant];
  if (!words) throw new RangeError(`The rule ${rule} has no words for "${variant}".`);
  return words(params);
}
