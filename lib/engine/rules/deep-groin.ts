import type { Finding } from "../finding";
import { daysWithPainAt, worsened } from "../places";
import type { HistoryByDay } from "../record";

/**
 * Pain deep in one groin or hip. A stress fracture of the neck of the femur cannot be pointed at, and running on it is
 * how it breaks. Source: Robertson 2017.
 */
export function deepGroin(record: HistoryByDay, at: number): Finding | null {
  const day = record.days[at];
  if (!day || day.soreness === 0 || day.spread == null || day.spread === "both-sides") return null;
  const site = day.sites.find(({ region }) => region === "groin" || region === "hip");
  if (!site) return null;
  const days = daysWithPainAt(record.days, at, site.region, site.side);
  const variant = worsened(day)
    ? "worse"
    : day.gait !== "normal" || day.feelCheck?.gaitChanged
      ? "stride"
      : day.redFlags.includes("night-pain")
        ? "night"
        : days >= 3
          ? "stays"
          : null;
  if (!variant) return null;
  return {
    rule: "deep-groin",
    variant,
    params: { region: site.region, days },
    floor: "see-professional",
    source: "robertson-2017",
    urgency: "today",
    raise: "refer",
  };
}
