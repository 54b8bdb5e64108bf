import type { SessionDraft } from "./draft";

/** What two sessions are compared by. */
export type Known = {
  date: string;
  startedAt: Date | null;
  sport: string;
  durationMin: number;
  distanceKm: number | null;
};

const START_MS = 120_000;
const SHARE = 0.03;

/**
 * "same": begun within two minutes, duration and distance within 3 %. "maybe": the same day and sport family with no
 * start to compare and a like duration, or an overlapping start with other numbers: the athlete is asked.
 */
export function likeness(draft: SessionDraft | Known, known: Known): "same" | "maybe" | "other" {
  const near = (a: number, b: number, share: number) => Math.abs(a - b) <= share * Math.max(a, b);
  const minutes = near(draft.durationMin, known.durationMin, SHARE);
  const way =
    draft.distanceKm === null || known.distanceKm === null || near(draft.distanceKm, known.distanceKm, SHARE);
  if (draft.startedAt && known.startedAt) {
    const apart = Math.abs(draft.startedAt.getTime() - known.startedAt.getTime());
    if (apart <= START_MS) return minutes && way ? "same" : "maybe";
    return "other";
  }
  if (draft.date !== known.date || draft.sport !== known.sport) return "other";
  // One of them has no time of day: numbers equal in a table are the same entry, numbers alike are asked about.
  if (!draft.startedAt && !known.startedAt)
    return Math.abs(draft.durationMin - known.durationMin) < 0.02 && way ? "same" : "other";
  return near(draft.durationMin, known.durationMin, 0.2) ? "maybe" : "other";
}
