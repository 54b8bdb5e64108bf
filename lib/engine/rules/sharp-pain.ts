import type { Day } from "../day";
import type { Finding } from "../finding";

/** Sharp pain is not muscle soreness; focused or worsening, it means rest. */
export function sharpPain(day: Day): Finding | null {
  if (day.quality !== "sharp") return null;
  const focused = day.spread === "one-side" || day.spread === "one-spot";
  const worsens = day.withMovement === "worsens";
  const rest = focused || worsens;
  return {
    rule: "sharp-pain",
    variant: focused ? "focused" : worsens ? "worsens" : "both-sides",
    params: {},
    floor: rest ? "rest" : "cross-train",
    source: "article",
    family: "soreness",
    ...(rest ? { raise: "rest" as const } : {}),
  };
}
