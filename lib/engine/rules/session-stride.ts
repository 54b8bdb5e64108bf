import { answeredPains } from "../answered";
import type { Finding } from "../finding";
import type { HistoryByDay } from "../record";

/**
 * A stride that changed in a session is a changed stride: the day off. Next morning too, unless the place is no worse than
 * before and the stride is normal: then an easy day.
 */
export function sessionStride(record: HistoryByDay, at: number): Finding | null {
  const day = record.days[at];
  if (!day) return null;
  const changed = answeredPains(record, at, 1).filter(({ pain }) => pain.strideChanged);
  const [latest] = changed;
  if (!latest) return null;
  const settled = changed.every(({ ago, rise }) => ago === 1 && rise !== null && rise <= 0);
  const easy = settled && day.gait === "normal";
  return {
    rule: "session-stride",
    variant: easy ? "settled" : "changed",
    params: { ago: latest.ago },
    floor: easy ? "easy" : "rest",
    source: "article",
    raise: easy ? "watch" : "rest",
  };
}
