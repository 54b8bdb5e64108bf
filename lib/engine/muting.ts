import type { Finding } from "./finding";
import type { RuleId } from "./rule-ids";
import { STRICTNESS } from "./vocabulary";

/**
 * Rules that a team may mute where they cry wolf: cautions about soreness, load, sleep and mood. Danger, pain on moving or in
 * a session, illness, the way back, locks and a coach's order are nobody's to mute.
 */
export const MUTABLE_RULES = [
  "not-muscle",
  "one-sided",
  "soreness-band",
  "slow-course",
  "rising",
  "unexplained",
  "below-usual",
  "short-sleep",
  "load-spike",
  "long-run",
  "back-to-back",
  "first-days-back",
  "many-cautions",
] as const satisfies readonly RuleId[];
export type MutableRule = (typeof MUTABLE_RULES)[number];

/** Whether a rule may be muted at all. */
export const isMutable = (rule: string): rule is MutableRule =>
  (MUTABLE_RULES as readonly string[]).includes(rule);

/**
 * Parts what speaks from what the team has muted. A muted rule loses its cautions; what it finds that asks for rest or a
 * professional is no false alarm to be silenced, and speaks on.
 */
export function parted(
  findings: readonly Finding[],
  muted: readonly string[] = [],
): { speaking: Finding[]; muted: Finding[] } {
  const silent = (finding: Finding) =>
    isMutable(finding.rule) && muted.includes(finding.rule) && STRICTNESS[finding.floor] < STRICTNESS.rest;
  return { speaking: findings.filter((one) => !silent(one)), muted: findings.filter(silent) };
}
