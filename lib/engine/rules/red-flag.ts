import { urgencyOf } from "../danger";
import type { Day } from "../day";
import type { Finding } from "../finding";
import { RED_FLAGS, URGENCIES } from "../vocabulary";

/** Any danger sign except swelling alone: not a question for a coach. */
export function redFlag(day: Day): Finding | null {
  const signs = RED_FLAGS.filter((sign) => sign !== "swelling" && day.redFlags.includes(sign));
  if (signs.length === 0) return null;
  const urgency = URGENCIES.find((level) => signs.some((sign) => urgencyOf(sign, day) === level)) ?? "soon";
  return {
    rule: "red-flag",
    variant: urgency,
    params: { signs },
    floor: "see-professional",
    source: "house-danger",
    urgency,
    raise: "refer",
  };
}
