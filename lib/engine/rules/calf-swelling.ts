import type { Day } from "../day";
import type { Finding } from "../finding";

/** One swollen calf, however mildly it aches and however normally one walks, can be a clot: the same day. */
export function calfSwelling(day: Day): Finding | null {
  if (!day.redFlags.includes("swelling")) return null;
  const calves = day.sites.filter(({ region }) => region === "calf");
  if (calves.length === 0) return null;
  const one =
    calves.some(({ side }) => side !== "both") && new Set(calves.map(({ side }) => side)).size === 1;
  if (!one && (day.spread == null || day.spread === "both-sides")) return null;
  return {
    rule: "calf-swelling",
    variant: "one-calf",
    params: {},
    floor: "see-professional",
    source: "house-danger",
    urgency: "today",
    raise: "refer",
  };
}
