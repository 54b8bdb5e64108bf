import type { RuleId } from "./rule-ids";
import type { SourceId } from "./sources";
import type { Severity, Urgency, Verdict } from "./vocabulary";

/** What the parameters of a finding may be: numbers in the unit their name says, words of the contract, local dates. */
export type Params = Readonly<Record<string, number | string | boolean | null | readonly string[]>>;

/** Cautions of one family repeat each other: they count once. */
export type Family = "soreness" | "wellness" | "sleep" | "illness" | "load";

/** What a rule that fired found, as a code and parameters; `messages/en/engine.json` has its sentences. */
export type Finding = {
  rule: RuleId;
  /** Which of the rule's sentences fits. */
  variant: string;
  params: Params;
  floor: Verdict;
  source: SourceId;
  family?: Family;
  urgency?: Urgency;
  raise?: Severity;
};

/** Whether it is a step of the way back, told by its steps. */
export const isStep = ({ rule, variant }: Pick<Finding, "rule" | "variant">): boolean =>
  rule === "return-ladder" && (variant === "step" || variant === "walk");
