import type { Finding } from "../finding";
import type { Day } from "../record";

/** Sharp pain is not muscle soreness; focused or worsening, it means rest. */
export function sharpPain(day: Day): Finding | null {
  if (day.quality !== "sharp") return null;
  const focused = day.spread === "one-side" || day.spread === "one-spot";
  const rest = focused || day.withMovement === "worsens";
  return {
    rule: "sharp-pain",
    floor: rest ? "rest" : "cross-train",
    raise: rest ? "rest" : undefined,
    short: focused ? "sharp pain in one place" : rest ? "sharp pain that worsens" : "sharp pain",
    text: rest
      ? `Sharp pain that is ${focused ? "focused on one side or spot" : "getting worse as you move"} is how an injury feels, not training soreness: rest today.`
      : "Sharp pain is not how training soreness feels: leave running out and move without impact.",
    source: "article",
  };
}
