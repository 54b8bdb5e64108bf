import type { Lap } from "./draft";
import { inOrder } from "./order";
import { livingBeats } from "./recording";
import { summaryOf } from "./summary";
import type { Point } from "./track";
import { withDistance } from "./way";

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

const MORE_S = 60;
const MORE_TIME = 1.1;
const MORE_WAY = 1.05;

/** The laps; where a lap's points have more time and more way than its totals, these are put in their place. */
export function wholeLaps(laps: readonly LapTotals[], points: readonly Point[]): LapTotals[] {
  // Without any total the moments are counted all together.
  if (laps.every(({ timerS }) => timerS === 0)) return [...laps];
  return laps.map((lap, i) => {
    const own = points.slice(lap.from, lap.to);
    const room = (laps[i + 1]?.start ?? Number.NaN) - lap.start;
    // A lap cannot last into the next.
    const over = own.length > 0 && room > 0 && lap.timerS > room + MORE_S;
    if (over) return { ...lap, timerS: room, distanceM: countedOf(own).distanceM || lap.distanceM };
    if (!lacks(spanOf(own), lap.timerS)) return lap;
    const counted = countedOf(own);
    const more = lacks(counted.timerS, lap.timerS) && counted.distanceM > lap.distanceM * MORE_WAY;
    return more ? { ...lap, ...counted } : lap;
  });
}

const lacks = (countedS: number, timerS: number) =>
  countedS > timerS * MORE_TIME && countedS - timerS > MORE_S;

const spanOf = (points: readonly Point[]) => (points.at(-1)?.t ?? 0) - (points[0]?.t ?? 0);

function countedOf(points: readonly Point[]): { timerS: number; distanceM: number } {
  const summary = summaryOf(withDistance(inOrder(points, Number.POSITIVE_INFINITY, [])));
  return { timerS: summary?.movingS ?? 0, distanceM: summary?.distanceM ?? 0 };
}

/** A lap as sessions keep it. */
export const lapOf = (lap: LapTotals): Lap => ({
  durationMin: lap.timerS / 60,
  distanceKm: lap.distanceM ? lap.distanceM / 1000 : null,
  averageHr: livingBeats(lap.hr),
});
