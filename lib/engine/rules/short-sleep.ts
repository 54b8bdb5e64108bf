import { USUAL_SLEEP, usualOf } from "@/lib/training/usual-mornings";
import type { Finding } from "../finding";
import { adjusted, type HistoryByDay } from "../record";

const VERY_SHORT_H = 5;
/** What counts as short where the own usual is not known, in hours. */
const SHORT_H = 6;
const UNDER_USUAL_H = 1.5;

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

/** Mean hours of the usual night; null where it is not known. */
function usualSleep(record: HistoryByDay): number | null {
  const { from, to } = USUAL_SLEEP;
  const nights = record.days.slice(from, to + 1).flatMap((day) => day?.sleepHours ?? []);
  return usualOf(nights, USUAL_SLEEP).usual?.mean ?? null;
}
