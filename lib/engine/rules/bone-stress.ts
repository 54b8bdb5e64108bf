import type { Day } from "../day";
import type { Finding } from "../finding";
import { daysWithPainAt, worsened } from "../places";
import type { HistoryByDay } from "../record";
import { BONE_STRESS_REGIONS, type Region } from "../vocabulary";

/** A pinpoint pain over a bone that running loads, sharp, worsening or staying. Source: Warden 2014. */
export function boneStress(record: HistoryByDay, at: number): Finding | null {
  const day = record.days[at];
  if (!day || day.soreness === 0) return null;
  for (const { region, side } of day.sites) {
    const how = suspicion(record, at, day, region, side);
    if (!how) continue;
    return {
      rule: "bone-stress",
      variant: how.variant,
      params: { region, days: how.days },
      floor: "see-professional",
      source: "warden-2014",
      urgency: "soon",
      raise: "refer",
    };
  }
  return null;
}

type Suspicion = { variant: "sharp" | "worse" | "stays" | "heel" | "young-back"; days: number };

function suspicion(
  record: HistoryByDay,
  at: number,
  day: Day,
  region: Region,
  side: string,
): Suspicion | null {
  const days = daysWithPainAt(record.days, at, region, side);
  if (region === "lower-back") {
    const young = record.years !== null && record.years < 20;
    const oneSided = day.spread === "one-side" || day.spread === "one-spot";
    return young && oneSided && (worsened(day) || days >= 3) ? { variant: "young-back", days } : null;
  }
  if (day.spread !== "one-spot") return null;
  if (region === "heel") {
    const stays = day.withMovement === "same" || worsened(day) || day.redFlags.includes("night-pain");
    return stays ? { variant: "heel", days } : null;
  }
  if (!BONE_STRESS_REGIONS.has(region)) return null;
  if (day.quality === "sharp") return { variant: "sharp", days };
  if (worsened(day)) return { variant: "worse", days };
  return days >= 3 ? { variant: "stays", days } : null;
}
