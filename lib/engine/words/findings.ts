import type { Finding } from "../finding";
import type { RuleId } from "../rule-ids";
import { DANGER_WORDS } from "./danger-words";
import { LOAD_WORDS } from "./load-words";
import { PAIN_WORDS } from "./pain-words";
import type { RuleWords, Said } from "./rule-words";
import { STATE_WORDS } from "./state-words";

const WORDS: Record<RuleId, RuleWords> = { ...DANGER_WORDS, ...PAIN_WORDS, ...LOAD_WORDS, ...STATE_WORDS };

/** Puts a finding into words. Throws `RangeError` for a variant that its rule does not have. */
export function say({ rule, variant, params }: Pick<Finding, "rule" | "variant" | "params">): Said {
  const words = WORDS[rule][variant];
  if (!words) throw new RangeError(`The rule ${rule} has no words for "${variant}".`);
  return words(params);
}
