import { pauseAfterS, usualSpeed } from "./pauses";
import type { Point, Span } from "./track";

const CLIMB_STEP_M = 3;

export type Summary = {
  start: number;
  end: number;
  movingS: number;
  distanceM: number | null;
  ascentM: number | null;
  descentM: number | null;
  averageHr: number | null;
  maxHr: number | null;
  cadence: number | null;
  /** Seconds at each heart rate. */
  heartRate: [number, number][] | null;
};

/** What a list of points in order adds up to; null without a point. Pauses, the watch's own too, count for nothing. */
export function summaryOf(points: readonly Point[], pauses: readonly Span[] = []): Summary | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const beats = new Map<number, number>();
  const beat = (hr: number | undefined, seconds: number) => {
    if (hr !== undefined && seconds > 0) beats.set(hr, (beats.get(hr) ?? 0) + seconds);
  };
  const moved = movement(points, pauses);
  let movingS = 0;
  let steps = 0;
  let stepS = 0;
  for (const [i, point] of points.entries()) {
    const seconds = moved[i] as number;
    movingS += seconds;
    // Over a long silence the heart went from one rate to the next.
    const share = seconds > 60 ? 0.5 : 1;
    beat(point.hr, seconds * share);
    if (share < 1) beat(points[i + 1]?.hr ?? point.hr, seconds * share);
    if (point.cadence) {
      steps += point.cadence * seconds;
      stepS += seconds;
    }
  }
  const heartRate = [...beats].sort((a, b) => a[0] - b[0]);
  const told = heartRate.reduce((sum, [, s]) => sum + s, 0);
  return {
    start: first.t,
    end: last.t,
    movingS,
    distanceM: distanceOf(points),
    ...climbOf(points),
    averageHr: told ? Math.round(heartRate.reduce((sum, [bpm, s]) => sum + bpm * s, 0) / told) : null,
    maxHr: heartRate.at(-1)?.[0] ?? null,
    cadence: stepS ? Math.round(steps / stepS) : null,
    heartRate: told ? heartRate : null,
  };
}

/** Seconds of movement from each point to the next; 0 for a pause, and for the last point. */
function movement(points: readonly Point[], pauses: readonly Span[]): number[] {
  let speed: ReturnType<typeof usualSpeed> | undefined;
  const pauseS = pauseAfterS(points);
  let at = 0;
  return points.map((point, i) => {
    const next = points[i + 1];
    if (!next) return 0;
    const seconds = next.t - point.t;
    if (seconds > pauseS) {
      speed ??= usualSpeed(points);
      if (!speed.moved(point, next)) return 0;
    }
    if (pauses.length === 0) return seconds;
    while (at < pauses.length && (pauses[at] as Span).to <= point.t) at++;
    let paused = 0;
    for (let p = at; p < pauses.length && (pauses[p] as Span).from < next.t; p++)
      paused += Math.max(
        0,
        Math.min((pauses[p] as Span).to, next.t) - Math.max((pauses[p] as Span).from, point.t),
      );
    return Math.max(0, seconds - paused);
  });
}

function distanceOf(points: readonly Point[]): number | null {
  const measured = points.filter(({ distance }) => distance !== undefined);
  const first = measured[0]?.distance;
  const last = measured.at(-1)?.distance;
  return first === undefined || last === undefined ? null : last - first;
}

/** Climb and descent in metres, counted in steps of 3 m so that a trembling altimeter climbs nothing. */
function climbOf(points: readonly Point[]): { ascentM: number | null; descentM: number | null } {
  let level: number | null = null;
  let up = 0;
  let down = 0;
  for (const { altitude } of points) {
    if (altitude === undefined) continue;
    if (level === null) level = altitude;
    if (altitude - level >= CLIMB_STEP_M) up += altitude - level;
    else if (level - altitude >= CLIMB_STEP_M) down += level - altitude;
    else continue;
    level = altitude;
  }
  return level === null
    ? { ascentM: null, descentM: null }
    : { ascentM: Math.round(up), descentM: Math.round(down) };
}
