import type { Day } from "../day";
import type { Finding } from "../finding";
import { daysWithPainAt } from "../places";
import type { HistoryByDay } from "../record";

/** Training soreness is even on both sides; a dull pain on one side is watched, then kept from running. */
export function oneSided(record: HistoryByDay, at: number): Finding | null {
  const day = record.days[at];
  if (day?.quality !== "dull" || day.spread == null || day.spread === "both-sides") return null;
  const days = daysThere(record.days, at, day);
  const mild =
    day.soreness <= 2 &&
    (day.withMovement === "eases" || day.withMovement === "not-tried") &&
    day.gait === "normal" &&
    days < 3;
  const rest = day.soreness >= 5;
  return {
    rule: "one-sided",
    variant: mild ? "mild" : rest ? "strong" : days >= 3 ? "stays" : "moderate",
    params: { spread: day.spread, soreness: day.soreness, days },
    floor: mild ? "easy" : rest ? "rest" : "cross-train",
    source: "article",
    family: "soreness",
    raise: rest ? "rest" : "watch",
  };
}

/** Days out of seven with this pain: at the named places, or on one side where none was named. */
function daysThere(days: HistoryByDay["days"], at: number, day: Day): number {
  if (day.sites.length)
    return Math.max(...day.sites.map(({ region, side }) => daysWithPainAt(days, at, region, side)));
  let count = 0;
  for (let age = at; age < at + 7; age++) {
    const other = days[age];
    if (other && other.soreness > 0 && (other.spread === "one-side" || other.spread === "one-spot")) count++;
  }
  return count;
}
