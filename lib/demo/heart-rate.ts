import type { HeartRateSeconds } from "@/lib/training/zones";
import type { Chance } from "./random";

/** Parts of a session by kind: share of the time, and heart rate as a share of the threshold. */
const PARTS: Record<string, readonly (readonly [share: number, level: number])[]> = {
  "easy-run": [
    [0.15, 0.74],
    [0.85, 0.83],
  ],
  "long-run": [
    [0.1, 0.76],
    [0.75, 0.84],
    [0.15, 0.89],
  ],
  tempo: [
    [0.4, 0.8],
    [0.5, 0.955],
    [0.1, 0.86],
  ],
  intervals: [
    [0.45, 0.8],
    [0.2, 0.9],
    [0.35, 1.03],
  ],
  ride: [[1, 0.74]],
};

/** Seconds at each heart rate of a demo session, as a watch with a strap would have kept them. */
export function demoHeartRate(
  luck: Chance,
  threshold: number,
  session: { kind: string; durationMin: number },
): HeartRateSeconds {
  const beats = new Map<number, number>();
  for (const [share, level] of PARTS[session.kind] ?? [[1, 0.8] as const]) {
    const minutes = Math.round(session.durationMin * share);
    for (let i = 0; i < minutes; i++) {
      const bpm = Math.round(luck.normal(threshold * level, 3.5));
      beats.set(bpm, (beats.get(bpm) ?? 0) + 60);
    }
  }
  return [...beats].sort((a, b) => a[0] - b[0]);
}
