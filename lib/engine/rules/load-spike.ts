import { sessionLoad } from "@/lib/training/load";
import type { Finding } from "../finding";
import { adjusted, type HistoryByDay } from "../record";

/**
 * Last 7 days' load against the weekly mean of the 28 days before, with sore legs beside it. A rule of the house: no
 * relation of the ratio to injury was found (Frandsen 2025, Impellizzeri 2020), so it never says more than easy.
 * Sessions without an effort make the sum unknown: the rule is silent then.
 */
export function loadSpike(record: HistoryByDay): Finding | null {
  const today = record.days[0];
  if (!today || adjusted(record, today) < 3 || record.oldestAge < 7 + 21) return null;
  let week = 0;
  let before = 0;
  for (const { age, session } of record.past) {
    if (age > 35) continue;
    const load = sessionLoad(session);
    if (load === null) return null;
    if (age <= 7) week += load;
    else before += load;
  }
  const daysOfData = Math.min(28, record.oldestAge - 7);
  const usual = (before / daysOfData) * 7;
  if (usual <= 0 || week <= 1.5 * usual) return null;
  return {
    rule: "load-spike",
    variant: "week",
    params: { ratio: Math.round((week / usual) * 10) / 10 },
    floor: "easy",
    source: "house-load",
    family: "soreness",
  };
}
