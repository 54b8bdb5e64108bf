import type { CheckIn } from "@/lib/engine/input";
import { REGION_WORDS } from "@/lib/engine/vocabulary";

/** A site in words, such as "left shin". */
export function siteWords({ region, side }: CheckIn["sites"][number]): string {
  const word = REGION_WORDS[region];
  if (region === "sacrum" || region === "lower-back") return word;
  return side === "both" ? `both sides: ${word}` : `${side} ${word}`;
}
