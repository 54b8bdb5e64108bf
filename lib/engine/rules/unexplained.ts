import { causesBetween } from "../causes";
import type { Finding } from "../finding";
import { adjusted, type HistoryByDay } from "../record";

/** New soreness that no session of the last 72 h explains. */
export function unexplained(record: HistoryByDay): Finding | null {
  const [today, yesterday] = record.days;
  if (!today || !yesterday || adjusted(record, today) < 4 || adjusted(record, yesterday) > 2) return null;
  if (causesBetween(record, 1, 3).length > 0) return null;
  return {
    rule: "unexplained",
    variant: "overnight",
    params: { before: yesterday.soreness, soreness: today.soreness },
    floor: "easy",
    source: "house",
    family: "soreness",
    raise: "watch",
  };
}
