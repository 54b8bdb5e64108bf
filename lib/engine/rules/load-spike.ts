import { sessionLoad } from "@/lib/training/load";
import type { Finding } from "../finding";
import type { Record42 } from "../record";

/** RPE assumed for a session without one, when the athlete has given none at all: an ordinary easy effort. */
const ASSUMED_RPE = 4;

/**
 * Last 7 days' load against the weekly mean of the 28 days before, with sore legs beside it.
 * Never more than easy, because load ratios do not predict injury (Impellizzeri 2020, Frandsen 2025).
 */
export function loadSpike(record: Record42): Finding | null {
  const today = record.days[0];
  if (!today || today.soreness < 3 || record.oldestAge < 7 + 21) return null;
  const rated = record.past.filter(({ session }) => session.rpe != null);
  const usualRpe = rated.length
    ? rated.reduce((sum, { session }) => sum + (session.rpe as number), 0) / rated.length
    : ASSUMED_RPE;
  let week = 0;
  let before = 0;
  for (const { age, session } of record.past) {
    const load = sessionLoad(session) ?? usualRpe * session.durationMin;
    if (age <= 7) week += load;
    else if (age <= 35) before += load;
  }
  const daysOfData = Math.min(28, record.oldestAge - 7);
  const usual = (before / daysOfData) * 7;
  if (usual <= 0 || week <= 1.5 * usual) return null;
  return {
    rule: "load-spike",
    floor: "easy",
    short: "much more load than usual, and sore",
    text: `Your last 7 days carry ${(week / usual).toFixed(1)} times the load of your usual week, and your legs are sore: let them catch up.`,
    source: "impellizzeri-2020",
  };
}
