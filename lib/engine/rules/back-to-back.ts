import { intensityOf, zoneOfSession } from "@/lib/training/distribution";
import type { Finding } from "../finding";
import type { Record42 } from "../record";

const METHOD = { "heart-rate": "by heart rate", rpe: "by RPE", mixed: "by heart rate and RPE" } as const;

/** Hard on both of the last two days, or too large a hard share in two weeks. Source: Seiler 2010. */
export function backToBack(record: Record42): Finding | null {
  // RPE where the athlete gave one; a watch's session without one is told by its heart rate.
  const hardOn = (age: number) =>
    record.sessions[age]?.some((s) => (s.rpe == null ? zoneOfSession(s) === "hard" : s.rpe >= 7)) ?? false;
  const both = hardOn(1) && hardOn(2);
  const twoWeeks = record.past.filter(({ age }) => age <= 14).map(({ session }) => session);
  const split = intensityOf(twoWeeks, "sessions");
  const share = split && split.total >= 6 && split.hard > 0.3 ? split.hard : null;
  if (!both && share === null) return null;
  return {
    rule: "back-to-back",
    floor: "easy",
    short: both ? "two hard days in a row" : "too many hard sessions",
    text: both
      ? "You trained hard on both of the last two days: today is for absorbing it."
      : `${Math.round((share as number) * 100)} % of your sessions of the last 14 days were hard (${METHOD[split?.method ?? "rpe"]}). About 20 % is enough; make today easy.`,
    source: "seiler-2010",
  };
}
