import type { Finding } from "../finding";
import type { HistoryByDay } from "../record";
import { fallOfTwoWeeks, type WellnessZ, wellnessZ } from "../wellness";

/** Mornings before the strict reading counts: the first ones only ever say easy. */
const FULL_MORNINGS = 14;

/** A fall over two weeks that counts before any usual is known, in points of 5. */
const FALL = 1;

const low = ({ z, drop }: WellnessZ) => z <= -1 && drop >= 0.5;

/** Wellness against the personal baseline: a clearly bad morning, a very bad one, or a declining week. Source: Saw 2016. */
export function belowUsual(record: HistoryByDay): Finding | null {
  const base: Pick<Finding, "rule" | "source" | "family"> = {
    rule: "below-usual",
    source: "saw-2016",
    family: "wellness",
  };
  const today = wellnessZ(record, 0);
  if (!today) {
    const fall = fallOfTwoWeeks(record);
    if (fall === null || fall < FALL) return null;
    return { ...base, variant: "falling", params: {}, floor: "easy", raise: "watch" };
  }
  // Low by soreness alone, it repeats what soreness says already.
  const rest = wellnessZ(record, 0, false);
  if (!rest || !low(rest)) base.family = "soreness";
  const params = { sd: Math.round(-today.z * 10) / 10, mornings: today.n };
  const week = lowMornings(record);
  const declining = today.z <= -1 && week >= 5;
  if (today.z <= -2 && today.drop >= 0.75 && today.n >= FULL_MORNINGS)
    return {
      ...base,
      variant: "far",
      params,
      floor: "cross-train",
      ...(declining ? { raise: "watch" as const } : {}),
    };
  if (declining)
    return {
      ...base,
      variant: "declining",
      params: { ...params, days: week },
      floor: "easy",
      raise: "watch",
    };
  return low(today) ? { ...base, variant: "low", params, floor: "easy" } : null;
}

/** Of the last seven mornings, today's included, those at one SD below or worse. */
function lowMornings(record: HistoryByDay): number {
  let count = 0;
  for (let age = 0; age < 7; age++) {
    const morning = wellnessZ(record, age);
    if (morning && morning.z <= -1) count++;
  }
  return count;
}
