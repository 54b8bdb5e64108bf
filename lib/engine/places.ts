import type { Day } from "./day";
import type { Region } from "./vocabulary";

/** Days out of seven, the one at `at` included, on which something of at least `from` hurt at this region and side. */
export function daysWithPainAt(
  days: readonly (Day | undefined)[],
  at: number,
  region: Region,
  side: string,
  from = 1,
): number {
  let count = 0;
  for (let age = at; age < at + 7; age++) {
    const day = days[age];
    if (!day || day.imported || day.soreness < from) continue;
    if (
      day.sites.some((s) => s.region === region && (s.side === side || s.side === "both" || side === "both"))
    )
      count++;
  }
  return count;
}

/** Whether it got worse as the athlete moved, in the morning or ten minutes into the run. */
export function worsened(day: Day): boolean {
  return day.withMovement === "worsens" || day.feelCheck?.feeling === "worse";
}
