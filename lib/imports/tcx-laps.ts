import type { Lap } from "./draft";
import { livingBeats } from "./recording";
import type { Point } from "./track";

/** What a lap says of itself, and which of the activity's points are its own. Seconds and metres; NaN start for none. */
export type LapTotals = {
  start: number;
  timerS: number;
  distanceM: number;
  hr: number | null;
  maxHr: number | null;
  from: number;
  to: number;
};

/** A silence within a lap, in seconds, that is no part of it. */
const PAUSE_S = 60;
const MORE_S = 60;
const MORE_TIME = 1.1;
const MORE_WAY = 1.05;

/** The laps; where a lap's points have more time and more way than its totals, these are put in their place. */
export function wholeLaps(laps: readonly LapTotals[], points: readonly Point[]): LapTotals[] {
  return laps.map((lap, i) => {
    const own = countedOf(points.slice(lap.from, lap.to));
    const more = own.timerS > lap.timerS * MORE_TIME && own.timerS - lap.timerS > MORE_S;
    if (more && own.distanceM > lap.distanceM * MORE_WAY) return { ...lap, ...own };
    const room = (laps[i + 1]?.start ?? Number.NaN) - lap.start;
    // A lap cannot last into the next.
    const over = lap.timerS > room + MORE_S && own.timerS > 0 && room > 0;
    return over ? { ...lap, timerS: room, distanceM: own.distanceM || lap.distanceM } : lap;
  });
}

function countedOf(points: readonly Point[]): { timerS: number; distanceM: number } {
  let timerS = 0;
  let distanceM = 0;
  for (const [i, point] of points.entries()) {
    const last = points[i - 1];
    const seconds = last ? point.t - last.t : 0;
    if (seconds > 0 && seconds <= PAUSE_S) timerS += seconds;
    const metres = (point.distance ?? 0) - (last?.distance ?? 0);
    if (last?.distance !== undefined && metres > 0) distanceM += metres;
  }
  return { timerS, distanceM };
}

/** A lap as sessions keep it. */
export const lapOf = (lap: LapTotals): Lap => ({
  durationMin: lap.timerS / 60,
  distanceKm: lap.distanceM ? lap.distanceM / 1000 : null,
  averageHr: livingBeats(lap.hr),
});
