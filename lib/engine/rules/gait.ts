import type { Finding } from "../finding";
import type { Day } from "../record";

/** A changed stride means the day off, however mild the pain. */
export function gait(day: Day): Finding | null {
  if (day.gait === "normal") return null;
  const limping = day.gait === "limping";
  return {
    rule: "gait",
    floor: "rest",
    raise: "rest",
    short: limping ? "you are limping" : "your stride has changed",
    text: limping
      ? "You are limping. Running on a limp moves the load to tissue that is not ready for it: take the day off."
      : "Your stride has changed. Running around a pain overloads something else: take the day off.",
    source: "article",
  };
}
