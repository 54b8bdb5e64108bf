import type { Finding } from "../finding";
import type { Record42 } from "../record";

/** Soreness up on each of three days running: past its usual peak and still climbing. */
export function rising(record: Record42): Finding | null {
  const [a, b, c, d] = record.days;
  if (!a || !b || !c || !d || a.soreness < 4) return null;
  if (!(a.soreness > b.soreness && b.soreness > c.soreness && c.soreness > d.soreness)) return null;
  return {
    rule: "rising",
    floor: "cross-train",
    raise: "watch",
    short: "soreness rising three days running",
    text: `Soreness has risen three days running (${d.soreness}, ${c.soreness}, ${b.soreness}, ${a.soreness}). Training soreness peaks by day two or three: take the impact out until it turns.`,
    source: "hyldahl-2014",
  };
}
