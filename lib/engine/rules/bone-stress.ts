import type { Finding } from "../finding";
import type { Day, Record42 } from "../record";
import { BONE_STRESS_REGIONS, REGION_WORDS, type Region } from "../vocabulary";

/** A pinpoint pain over a bone that running loads, sharp, worsening or staying. Source: Warden 2014. */
export function boneStress(record: Record42, at: number): Finding | null {
  const day = record.days[at];
  if (day?.spread !== "one-spot") return null;
  for (const site of day.sites) {
    if (!BONE_STRESS_REGIONS.has(site.region)) continue;
    const days = daysWithPainAt(record.days, at, site.region, site.side);
    if (day.quality !== "sharp" && day.withMovement !== "worsens" && days < 3) continue;
    const where = REGION_WORDS[site.region];
    const how =
      day.quality === "sharp"
        ? "sharp"
        : day.withMovement === "worsens"
          ? "worse with movement"
          : `there on ${days} of the last 7 days`;
    return {
      rule: "bone-stress",
      floor: "see-professional",
      raise: "refer",
      short: `pinpoint pain at the ${where}`,
      text: `A pain at the ${where} that one finger can point to and that is ${how} can be a stress reaction of the bone. Do not run on it; have it examined.`,
      source: "warden-2014",
    };
  }
  return null;
}

/** Days out of seven, the one at `at` included, on which something hurt at this region and side. */
function daysWithPainAt(days: (Day | undefined)[], at: number, region: Region, side: string): number {
  let count = 0;
  for (let age = at; age < at + 7; age++) {
    const day = days[age];
    if (!day || day.soreness === 0) continue;
    if (
      day.sites.some((s) => s.region === region && (s.side === side || s.side === "both" || side === "both"))
    )
      count++;
  }
  return count;
}
