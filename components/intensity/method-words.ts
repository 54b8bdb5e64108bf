import type { Intensity } from "@/lib/training/distribution";

/** How an intensity was told, in words that stand beside every figure. */
export function methodWords({ method, byHeartRate }: Pick<Intensity, "method" | "byHeartRate">): string {
  if (method === "heart-rate") return "by heart rate";
  if (method === "rpe") return "by RPE";
  return `${Math.round(byHeartRate * 100)} % by heart rate, rest by RPE`;
}
