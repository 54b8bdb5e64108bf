import type { Point } from "./track";

/** A longer silence than this, in seconds, is a pause, unless the way went on or the watch writes that rarely. */
const PAUSE_S = 60;
const RAREST_S = 300;
/** Slower than this, in metres a second, is standing about, whatever the usual speed. */
const SLOWEST_M_S = 0.5;
/** Slower than this share of the usual speed, or this many times faster, is no part of the workout. */
const SLOW = 0.4;
const FAST = 2;

/** Whether somebody moved on between two moments far apart: by the way between them and their usual speed. */
export function usualSpeed(points: readonly Point[]): { moved(a: Point, b: Point): boolean } {
  const measured = points.filter(({ distance }) => distance !== undefined);
  const speeds: { speed: number; seconds: number }[] = [];
  for (const [i, point] of measured.entries()) {
    const next = measured[i + 1];
    if (!next || next.t <= point.t) continue;
    const speed = ((next.distance ?? 0) - (point.distance ?? 0)) / (next.t - point.t);
    // A silence weighs no more than a minute: pauses must not decide what is usual.
    if (speed >= SLOWEST_M_S) speeds.push({ speed, seconds: Math.min(PAUSE_S, next.t - point.t) });
  }
  const usual = middleOf(speeds);
  const wayAt = wayOver(measured);
  return {
    moved(a, b) {
      const [from, to] = [wayAt(a), wayAt(b)];
      if (usual === null || from === null || to === null) return false;
      const speed = (to - from) / (b.t - a.t);
      return speed >= Math.max(SLOWEST_M_S, SLOW * usual) && speed <= FAST * usual + 2;
    },
  };
}

/** The speed that half of the time was slower than. */
function middleOf(speeds: { speed: number; seconds: number }[]): number | null {
  speeds.sort((a, b) => a.speed - b.speed);
  let left = speeds.reduce((sum, { seconds }) => sum + seconds, 0) / 2;
  for (const { speed, seconds } of speeds) {
    left -= seconds;
    if (left <= 0) return speed;
  }
  return null;
}

/** The distance at a moment: its own, or between its neighbours'; null before the first and after the last. */
function wayOver(measured: readonly Point[]): (point: Point) => number | null {
  let at = 0;
  return (point) => {
    if (point.distance !== undefined) return point.distance;
    if (at > 0 && (measured[at - 1] as Point).t > point.t) at = 0;
    while (at < measured.length && (measured[at] as Point).t < point.t) at++;
    const [left, right] = [measured[at - 1], measured[at]];
    if (!left || !right) return null;
    const share = (point.t - left.t) / (right.t - left.t || 1);
    return (left.distance ?? 0) + share * ((right.distance ?? 0) - (left.distance ?? 0));
  };
}

/** How long a silence is still no pause, in seconds. Where no distance tells, a watch that writes rarely sets the measure. */
export function pauseAfterS(points: readonly Point[]): number {
  if (points.some(({ distance }) => distance !== undefined)) return PAUSE_S;
  const gaps = points
    .slice(1)
    .map((point, i) => point.t - (points[i] as Point).t)
    .sort((a, b) => a - b);
  const usual = gaps[Math.floor(gaps.length * 0.8)] ?? 0;
  return Math.max(PAUSE_S, Math.min(RAREST_S, 1.5 * usual));
}
