import type { Day } from "../day";
import type { Finding } from "../finding";

/** A changed stride means the day off, however mild the pain. */
export function gait(day: Day): Finding | null {
  if (day.gait === "normal") return null;
  return {
    rule: "gait",
    variant: day.gait,
    params: {},
    floor: "rest",
    source: "article",
    raise: "rest",
  };
}
