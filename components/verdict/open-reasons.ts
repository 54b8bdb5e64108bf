import type { Reason } from "@/lib/engine/assessment";
import { STRICTNESS, type Verdict } from "@/lib/engine/vocabulary";

const MOST_OPEN = 3;

/**
 * The reasons of a verdict as the card tells them: at most three open, those that decided it first, and the rest. What a
 * stricter reason contradicts is never open under it: a note, or that an easy run would be fine by the number or the side.
 */
export function openReasons(
  reasons: readonly Reason[],
  verdict: Verdict,
): { open: Reason[]; rest: Reason[] } {
  const beside = ({ rule, floor }: Reason) =>
    floor !== verdict &&
    (floor === "train" || rule === "soreness-band" || (rule === "one-sided" && floor === "easy"));
  const ordered = [...reasons].sort((a, b) => STRICTNESS[b.floor] - STRICTNESS[a.floor]);
  const open = ordered.filter((reason) => !beside(reason)).slice(0, MOST_OPEN);
  return { open, rest: ordered.filter((reason) => !open.includes(reason)) };
}
