import type { Lap } from "./draft";

/** The average heart rate over laps, each by its time; null where no lap has one. */
export function averageBeats(laps: readonly Lap[]): number | null {
  let beats = 0;
  let minutes = 0;
  for (const { averageHr, durationMin } of laps)
    if (averageHr !== null && durationMin > 0) {
      beats += averageHr * durationMin;
      minutes += durationMin;
    }
  return minutes > 0 ? Math.round(beats / minutes) : null;
}
