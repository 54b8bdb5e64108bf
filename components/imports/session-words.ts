import { sessionName } from "@/lib/session-kinds";

type Told = { kind: string; durationMin: number; distanceKm: number | null; rpe?: number | null };

/** A session in few words: "run, 40 min, 7.2 km, RPE 3". */
export function sessionWords({ kind, durationMin, distanceKm, rpe }: Told): string {
  return [
    `${sessionName(kind).toLowerCase()}, ${Math.round(durationMin)} min`,
    distanceKm !== null && `${Number(distanceKm.toFixed(1))} km`,
    rpe != null && `RPE ${rpe}`,
  ]
    .filter(Boolean)
    .join(", ");
}

/** "and 1,234 more", or nothing. */
export const andMore = (shown: number, total: number): string | null =>
  total > shown ? `and ${(total - shown).toLocaleString("en")} more` : null;
