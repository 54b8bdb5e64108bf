import type { Finding } from "../finding";
import { daysWithPainAt } from "../places";
import type { HistoryByDay } from "../record";
import { NOT_MUSCLE_REGIONS } from "../vocabulary";

/** Shins, feet, tendons and joints do not have muscle soreness, on both sides either. Days out of seven. */
export function notMuscle(record: HistoryByDay, at: number): Finding | null {
  const day = record.days[at];
  if (!day || day.soreness === 0) return null;
  const found = day.sites.filter(({ region }) => NOT_MUSCLE_REGIONS.has(region));
  const [first] = found;
  if (!first) return null;
  const finding = (variant: string, floor: Finding["floor"], region: string, days: number): Finding => ({
    rule: "not-muscle",
    variant,
    params: { region, days, soreness: day.soreness },
    floor,
    family: "soreness",
    source: "house",
    ...(floor === "cross-train" ? { raise: "watch" as const } : {}),
  });
  if (day.soreness < 3) return finding("note", "train", first.region, 1);
  for (const { region, side } of found) {
    const days = daysWithPainAt(record.days, at, region, side, 3);
    if (days >= 3) return finding("stays", "cross-train", region, days);
    if (region === "shin" && record.experience === "new")
      return finding("beginner-shins", "cross-train", region, days);
  }
  return finding("sore", "easy", first.region, 1);
}
