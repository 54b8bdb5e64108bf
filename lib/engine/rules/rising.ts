import type { Finding } from "../finding";
import { adjusted, type HistoryByDay } from "../record";

/** Soreness up on each of three days running: past its usual peak and still climbing. */
export function rising(record: HistoryByDay): Finding | null {
  const [a, b, c, d] = record.days;
  if (!a || !b || !c || !d || adjusted(record, a) < 4) return null;
  if (!(a.soreness > b.soreness && b.soreness > c.soreness && c.soreness > d.soreness)) return null;
  return {
    rule: "rising",
    variant: "three-days",
    params: { course: [d, c, b, a].map((day) => String(day.soreness)) },
    floor: "cross-train",
    source: "hyldahl-2014",
    family: "soreness",
    raise: "watch",
  };
}
