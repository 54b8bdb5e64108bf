import { causesBetween } from "../causes";
import type { Finding } from "../finding";
import type { Record42 } from "../record";

/** New soreness that no session of the last 72 h explains. */
export function unexplained(record: Record42): Finding | null {
  const [today, yesterday] = record.days;
  if (!today || !yesterday || today.soreness < 4 || yesterday.soreness > 2) return null;
  if (causesBetween(record, 1, 3).length > 0) return null;
  return {
    rule: "unexplained",
    floor: "easy",
    raise: "watch",
    short: "new soreness that no session explains",
    text: `Soreness went from ${yesterday.soreness} to ${today.soreness} overnight and no session of the last three days explains it. Go easy and tell your coach what you think it is.`,
    source: "cheung-2003",
  };
}
