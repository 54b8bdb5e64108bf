import type { Trust } from "@/lib/athlete-day/intensity";
import type { Format } from "@/lib/format/format";
import type { Intensity } from "@/lib/training/distribution";
import type { Words } from "@/lib/words/words";

/** How an intensity was told, in words that stand beside every figure. */
export function methodWords(
  { method, byHeartRate }: Pick<Intensity, "method" | "byHeartRate">,
  t: Words<"intensity">,
  f: Format,
): string {
  return t(`method.${method}`, { share: f.percent(byHeartRate) });
}

/** How many sessions a split rests on, and whether they are enough to hold it against 80/20. */
export type SplitTrust = { told: number; of: number; trust: Trust };

/** Why a split is not held against 80/20. */
export function trustWords({ told, of, trust }: SplitTrust, t: Words<"intensity">): string {
  return trust === "gaps" ? t("trust.gaps", { missing: of - told, of }) : t("trust.early", { told });
}

/** The easy share in few words, or why it is not told. */
export function easyWords(
  split: Intensity | null,
  { trust, told, of }: SplitTrust,
  t: Words<"intensity">,
  f: Format,
): string {
  if (!split) return t("short.untold");
  return trust === "enough" ? f.percent(split.easy) : t(`short.${trust}`, { told, of });
}
