import type { Reason } from "@/lib/engine/assessment";
import { STRICTNESS, type Verdict } from "@/lib/engine/vocabulary";

const MOST_OPEN = 3;

/**
 * The reasons of a verdict as the card tells them: at most three open, those that decided it first, and the rest. What a
 * referral makes beside the point, a note or a milder reading of the number, is never open under it.
 */
export function openReasons(
  reasons: readonly Reason[],
  verdict: Verdict,
): { open: Reason[]; rest: Reason[] } {
  const beside = ({ rule, floor }: Reason) =>
    verdict === "see-professional" && (floor === "train" || (rule === "soreness-band" && floor !== verdict));
  const ordered = [...reasons].sort((a, b) => STRICTNESS[b.floor] - STRICTNESS[a.floor]);
  const open = ordered.filter((reason) => !beside(reason)).slice(0, MOST_OPEN);
  return { open, rest: ordered.filter((reason) => !open.includes(reason)) };
}
