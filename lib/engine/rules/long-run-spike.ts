import { isRun } from "@/lib/training/session";
import type { Finding } from "../finding";
import type { Record42 } from "../record";

/** So many runs, the first so many days before the long one, make a month that it can be compared with. */
const ENOUGH_RUNS = 3;
const ENOUGH_DAYS = 14;

/** A run of the last 48 h more than 10 % beyond the longest of the 30 days before it. Source: Frandsen 2025. */
export function longRunSpike(record: Record42): Finding | null {
  const today = record.days[0];
  if (!today || today.soreness < 3) return null;
  const runs = record.past.filter(({ session }) => isRun(session.sport));
  for (const { age, session } of runs) {
    if (age > 2) break;
    // Distance where both have it, as in the study; minutes where the watch gave no distance.
    const byDistance = session.distanceKm != null && session.distanceKm > 0;
    const length = byDistance ? (session.distanceKm as number) : session.durationMin;
    let longest = 0;
    const month = runs.filter((earlier) => earlier.age > age && earlier.age <= age + 30);
    if (month.length < ENOUGH_RUNS || (month.at(-1)?.age ?? 0) - age < ENOUGH_DAYS) continue;
    for (const earlier of month) {
      const value = byDistance ? (earlier.session.distanceKm ?? 0) : earlier.session.durationMin;
      if (value > longest) longest = value;
    }
    if (longest <= 0 || length <= 1.1 * longest) continue;
    const unit = byDistance ? "km" : "min";
    return {
      rule: "long-run-spike",
      floor: "easy",
      short: "a far longer run than usual",
      text: `Your run of ${round(length)} ${unit} was ${Math.round((length / longest - 1) * 100)} % longer than your longest of the 30 days before (${round(longest)} ${unit}). Single runs more than 10 % longer went with more overuse injuries: an easy day.`,
      source: "frandsen-2025",
    };
  }
  return null;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
