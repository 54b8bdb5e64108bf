import type { Finding } from "../finding";
import type { Day } from "../record";

/** Training soreness is even on both sides; a dull pain on one side is watched from a bike. */
export function oneSided(day: Day): Finding | null {
  if (day.quality !== "dull" || day.spread === "both-sides" || day.spread == null) return null;
  const rest = day.soreness >= 5;
  const where = day.spread === "one-spot" ? "in one spot" : "on one side";
  return {
    rule: "one-sided",
    floor: rest ? "rest" : "cross-train",
    raise: rest ? "rest" : undefined,
    short: `soreness ${where}`,
    text: `The soreness sits ${where}. Training soreness is even across both legs; ${rest ? `at ${day.soreness} of 10 this needs a day off` : "leave running out until it is even or gone"}.`,
    source: "article",
  };
}
