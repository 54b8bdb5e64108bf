import { intensityOf, zoneOfSession } from "@/lib/training/distribution";
import type { Finding } from "../finding";
import type { HistoryByDay } from "../record";

/** Fewer sessions in two weeks say too little about a share. */
const ENOUGH_SESSIONS = 10;
const HARD_SHARE = 0.3;

/** Hard on both of the last two days, or too large a hard share in two weeks. After Seiler 2010; the 30 % are the house's. */
export function backToBack(record: HistoryByDay): Finding | null {
  // RPE where the athlete gave one; a watch's session without one is told by its heart rate.
  const hardOn = (age: number) =>
    record.sessions[age]?.some((s) => (s.rpe == null ? zoneOfSession(s) === "hard" : s.rpe >= 7)) ?? false;
  const base = { rule: "back-to-back" as const, floor: "easy" as const, family: "load" as const };
  if (hardOn(1) && hardOn(2)) return { ...base, variant: "two-days", params: {}, source: "seiler-2010" };
  const twoWeeks = record.past.filter(({ age }) => age <= 14).map(({ session }) => session);
  const split = intensityOf(twoWeeks, "sessions");
  if (!split || split.total < ENOUGH_SESSIONS || split.hard <= HARD_SHARE) return null;
  return {
    ...base,
    variant: "share",
    params: { percent: Math.round(split.hard * 100), method: split.method, sessions: split.total },
    source: "house-share",
  };
}
