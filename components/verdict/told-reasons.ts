import type { Reason } from "@/lib/engine/assessment";
import { STRICTNESS, type Verdict } from "@/lib/engine/vocabulary";
import { factOf } from "@/lib/engine-words/in-words";
import type { EngineWords } from "@/lib/engine-words/values";

const MOST_NOTES = 3;

/**
 * The reasons of a verdict as the card tells them: open the one that decided it, closed what else was noted. A milder
 * reason asks for what a stricter one forbids ("an easy run is fine"), so under it only its fact is told ("a short
 * night"). Where nothing forbids anything, notes such as "at most 20 km" stand open beside it. The day's page under
 * History has every reason in full.
 */
export function toldReasons(
  reasons: readonly Reason[],
  verdict: Verdict,
  words: EngineWords,
): { open: Reason[]; noted: Reason[] } {
  const ordered = reasons
    .filter(({ muted }) => !muted)
    .sort((a, b) => STRICTNESS[b.floor] - STRICTNESS[a.floor]);
  const open = verdict === "train" ? ordered.slice(0, MOST_NOTES) : ordered.slice(0, 1);
  return {
    open,
    noted: [
      ...ordered.slice(open.length).flatMap((reason) => {
        const text = reason.floor === verdict ? reason.text : factOf(reason, words);
        return text ? [{ ...reason, text }] : [];
      }),
      ...reasons.filter(({ muted }) => muted),
    ],
  };
}
