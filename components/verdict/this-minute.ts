import type { Reason } from "@/lib/engine/assessment";
import type { RedFlag } from "@/lib/engine/vocabulary";
import type verdict from "@/messages/en/verdict.json";

/** Danger signs for which there is first aid that any bystander may give while help is on the way. Source: house-danger. */
const FIRST_AID = [
  "chest-pain",
  "breathless",
  "fainting",
  "head-knock",
  "heat-confusion",
  "saddle-numbness",
  "tense-leg",
  "cannot-bear-weight",
  "hot-swollen-calf",
  "dark-urine",
] as const satisfies readonly RedFlag[];

export type WhileWaiting = keyof typeof verdict.waiting;

/** What to do in this minute, in the order of the signs; what everybody does comes last. As keys of `verdict.waiting`. */
export function thisMinute({ reasons }: { reasons: readonly Pick<Reason, "params">[] }): WhileWaiting[] {
  const signs = reasons.flatMap(({ params }) => (Array.isArray(params?.signs) ? params.signs : []));
  const own = signs.flatMap((sign) => FIRST_AID.find((known) => known === sign) ?? []);
  return [...own, "notAlone", "noDriving"];
}
