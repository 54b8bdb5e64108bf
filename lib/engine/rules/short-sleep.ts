import { baseline } from "@/lib/training/baseline";
import type { Finding } from "../finding";
import { adjusted, type HistoryByDay } from "../record";

const VERY_SHORT_H = 5;
/** What counts as short where the own usual is not known, in hours. */
const SHORT_H = 6;
const UNDER_USUAL_H = 1.5;
const ENOUGH_NIGHTS = 7;

/** A very short night, or one far under the own usual; twice running with sore legs is stricter. Hours. */
export function shortSleep(record: HistoryByDay): Finding | null {
  const [today, yesterday] = record.days;
  const hours = today?.sleepHours;
  if (!today || hours == null) return null;
  const usual = usualSleep(record);
  const short = (night: number) =>
    night < VERY_SHORT_H || (usual === null ? night < SHORT_H : night <= usual - UNDER_USUAL_H);
  if (!short(hours)) return null;
  const before = yesterday?.sleepHours;
  const twice = before != null && short(before);
  const strict = twice && adjusted(record, today) >= 3;
  return {
    rule: "short-sleep",
    variant: strict ? "twice-and-sore" : twice ? "twice" : "once",
    params: {
      hours,
      before: twice ? before : null,
      usual: usual === null ? null : Math.round(usual * 10) / 10,
    },
    floor: strict ? "cross-train" : "easy",
    source: "house",
    family: "sleep",
  };
}

/** Mean hours of the 28 days that ended a week ago; null with fewer than seven nights. */
function usualSleep(record: HistoryByDay): number | null {
  const nights = record.days.slice(8, 36).flatMap((day) => day?.sleepHours ?? []);
  return nights.length >= ENOUGH_NIGHTS ? (baseline(nights)?.mean ?? null) : null;
}
