/** Every rule an assessment may name, in the order of the rules' second edition. */
export const RULE_IDS = [
  "red-flag",
  "swelling",
  "calf-swelling",
  "bone-stress",
  "deep-groin",
  "not-muscle",
  "gait",
  "sharp-pain",
  "worsens",
  "one-sided",
  "soreness-band",
  "slow-course",
  "rising",
  "unexplained",
  "illness",
  "below-usual",
  "short-sleep",
  "load-spike",
  "long-run",
  "back-to-back",
  "first-days-back",
  "return-step",
  "return-ladder",
  "referral-stands",
  "many-cautions",
  "feel-check",
  "coach-order",
] as const;
export type RuleId = (typeof RULE_IDS)[number];

/** Ids of the first edition that stored assessments still name. */
export const FORMER_RULE_IDS = ["below-baseline", "long-run-spike"] as const;
