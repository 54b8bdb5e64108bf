import { baseline, zScore } from "@/lib/training/baseline";
import type { Finding } from "../finding";
import type { Day, Record42 } from "../record";

/** Each part on 1..5, 5 best; soreness is brought to that scale. null where the athlete gave no answer. */
function wellnessParts(day: Day): (number | null)[] {
  return [
    day.sleepQuality ?? null,
    day.fatigue == null ? null : 6 - day.fatigue,
    day.stress == null ? null : 6 - day.stress,
    day.mood ?? null,
    5 - day.soreness * 0.4,
  ];
}

/**
 * Today's wellness composite at or below -1.5 SD of the athlete's own 28 days, with at least 14 days of data.
 * Only days that answered everything answered today are compared. Source: Saw 2016.
 */
export function belowBaseline(record: Record42): Finding | null {
  const today = record.days[0];
  if (!today) return null;
  const parts = wellnessParts(today);
  const asked = parts.flatMap((part, i) => (part === null ? [] : [i]));
  if (asked.length < 3) return null;
  const composite = (values: (number | null)[]) =>
    asked.reduce((sum, i) => sum + (values[i] as number), 0) / asked.length;
  const past: number[] = [];
  for (let age = 1; age <= 28; age++) {
    const day = record.days[age];
    if (!day) continue;
    const values = wellnessParts(day);
    if (asked.every((i) => values[i] !== null)) past.push(composite(values));
  }
  const base = past.length >= 14 ? baseline(past) : null;
  const z = base && zScore(composite(parts), base);
  if (!base || z == null || z > -1.5) return null;
  return {
    rule: "below-baseline",
    floor: "easy",
    short: "you feel clearly worse than your own usual",
    text: `Your answers together are ${Math.abs(z).toFixed(1)} SD below your usual of the last 28 days (${base.n} check-ins): an easy day.`,
    source: "saw-2016",
  };
}
