import type { RuleId } from "./rule-ids";
import type { SourceId } from "./sources";
import type { Severity, Verdict } from "./vocabulary";

/** What a rule that fired says. `short` is the clause the headline is built from. */
export type Finding = {
  rule: RuleId;
  floor: Verdict;
  text: string;
  short: string;
  source: SourceId;
  urgent?: boolean;
  raise?: Severity;
};
