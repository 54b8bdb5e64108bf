import type { Day } from "../day";
import type { Finding } from "../finding";

/** Soreness that grows with movement is not loosening up. */
export function worsens(day: Day): Finding | null {
  if (day.withMovement !== "worsens") return null;
  const rest = day.soreness >= 5;
  return {
    rule: "worsens",
    variant: rest ? "strong" : "mild",
    params: { soreness: day.soreness },
    floor: rest ? "rest" : "cross-train",
    source: "article",
    family: "soreness",
    ...(rest ? { raise: "rest" as const } : {}),
  };
}
