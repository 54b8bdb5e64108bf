import type { CheckIn } from "./engine/input";
import type { Words } from "./words/words";

/** A site in words, such as "left shin". What lies in the middle has no side. */
export function siteWords({ region, side }: CheckIn["sites"][number], t: Words<"body">): string {
  const middle = region === "sacrum" || region === "lower-back";
  return t("site", { side: middle ? "middle" : side, region: t(`region.${region}`) });
}
