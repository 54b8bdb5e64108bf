import type { Finding } from "../finding";
import type { Day } from "../record";

/** Soreness that grows with movement is not loosening up. */
export function worsens(day: Day): Finding | null {
  if (day.withMovement !== "worsens") return null;
  const rest = day.soreness >= 5;
  return {
    rule: "worsens",
    floor: rest ? "rest" : "cross-train",
    raise: rest ? "rest" : undefined,
    short: "it gets worse as you move",
    text: `It gets worse as you move. Training soreness eases with a warm-up; ${rest ? `at ${day.soreness} of 10, rest` : "pain that grows asks for a day without running"}.`,
    source: "article",
  };
}
