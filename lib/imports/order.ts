import { ImportError } from "./import-error";
import { LIMITS } from "./limits";
import { type Said, type SaidCode, said } from "./said";
import type { Point } from "./track";

/** Before the first watch with GPS; also the first days of 2000, which watches show that were never set. */
export const EARLIEST_S = Date.UTC(2000, 0, 8) / 1000;
/** Moments this far from all others, in seconds, and this few, are a clock's error and no part of the workout. */
const APART_S = 6 * 3600;
const FEW = 60;
const FEW_SHARE = 0.02;
/** With fewer moments than this share in order, none is outvoted and all are sorted. */
const MOST = 0.6;
/** A stretch stored in the wrong place, as a lap written before the one that came first, has at least so many moments. */
const STRETCH = 10;
/** Such a stretch joins on to the others within this many seconds. */
const JOINS_S = 120;

/** Points in order of time. Repeated moments are joined; moments the rest outvotes and impossible ones left out, and said. */
export function inOrder(points: readonly Point[], latest: number, warnings: Said[]): Point[] {
  if (points.length > LIMITS.points) throw new ImportError("refused.tooManyPoints", { most: LIMITS.points });
  if (isInOrder(points, latest)) return [...points];
  const timed = points.filter(({ t }) => !Number.isNaN(t));
  const possible = timed.filter(({ t }) => t >= EARLIEST_S && t <= latest);
  const { sorted, outvoted } = outvote(possible);
  const together = withoutStrays(sorted);
  const tell = (n: number, code: SaidCode<"noted">) => {
    if (n > 0) warnings.push(said(code, { n }));
  };
  if (timed.length > 0) tell(points.length - timed.length, "noted.momentsWithoutTime");
  tell(outvoted, "noted.momentsBack");
  tell(timed.length - possible.length, "noted.momentsImpossible");
  tell(sorted.length - together.length, "noted.momentsApart");
  return joined(together);
}

/** Nearly every file is. */
function isInOrder(points: readonly Point[], latest: number): boolean {
  let last = EARLIEST_S - 1;
  for (const { t } of points) {
    if (!(t > last && t <= latest) || (last > EARLIEST_S && t - last > APART_S)) return false;
    last = t;
  }
  return true;
}

/** The most moments that agree on the order of time; the others are left out, or put where a whole stretch belongs. */
function outvote(points: readonly Point[]): { sorted: Point[]; outvoted: number } {
  if (points.every((point, i) => i === 0 || point.t >= (points[i - 1] as Point).t))
    return { sorted: [...points], outvoted: 0 };
  const kept = longestRise(points.map(({ t }) => t));
  const agree = kept.reduce((sum, one) => sum + one, 0);
  // Where so many contradict, it is the file that is in no order, and not the clock.
  if (agree < MOST * points.length) return { sorted: points.toSorted((a, b) => a.t - b.t), outvoted: 0 };
  const stretches = misplaced(points, kept);
  for (const stretch of stretches) for (const i of stretch) kept[i] = 1;
  const sorted = points.filter((_, i) => kept[i]);
  if (stretches.length) sorted.sort((a, b) => a.t - b.t);
  return { sorted, outvoted: points.length - sorted.length };
}

/** Which values stand in a longest sequence that never falls: 1 for each that does. O(n log n), by patience sorting. */
export function longestRise(values: readonly number[]): Uint8Array {
  const before = new Int32Array(values.length).fill(-1);
  const ends: number[] = [];
  for (const [i, value] of values.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] as number] as number) <= value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before[i] = ends[low - 1] as number;
    ends[low] = i;
  }
  const stands = new Uint8Array(values.length);
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i] as number) stands[i] = 1;
  return stands;
}

/**
 * Stretches that are in order within themselves and fit whole into a silence of the others, but stand elsewhere in the
 * file: their times are believed. Where the file is silent just there, it is the clock that was wrong, and they are not.
 */
function misplaced(points: readonly Point[], kept: Uint8Array): number[][] {
  const times = points.filter((_, i) => kept[i]).map(({ t }) => t);
  const found: number[][] = [];
  let stretch: number[] = [];
  const close = (next: number | undefined) => {
    if (stretch.length >= STRETCH && fits(stretch, next)) found.push(stretch);
    stretch = [];
  };
  const at = (i: number) => (points[i] as Point).t;
  const fits = (indexes: number[], next: number | undefined) => {
    const from = at(indexes[0] as number);
    const to = at(indexes.at(-1) as number);
    const previous = (indexes[0] as number) - 1;
    const hole = previous >= 0 && next !== undefined ? at(next) - at(previous) : 0;
    if (hole > (to - from) / 2) return false;
    const after = firstNotBefore(times, from);
    const [left, right] = [times[after - 1], times[after]];
    const free = right === undefined || right >= to;
    return free && Math.min(from - (left ?? -Infinity), (right ?? Infinity) - to) <= JOINS_S;
  };
  for (let i = 0; i < points.length; i++) {
    const last = stretch.at(-1);
    if (kept[i]) close(i);
    else {
      if (last !== undefined && at(i) < at(last)) close(undefined);
      stretch.push(i);
    }
  }
  close(undefined);
  return found;
}

/** Where the first of some rising times stands that is not before `t`. */
function firstNotBefore(times: readonly number[], t: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] as number) < t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The points without a few that lie hours away from the many. */
function withoutStrays(points: Point[]): Point[] {
  const groups: Point[][] = [];
  for (const [i, point] of points.entries()) {
    const last = points[i - 1];
    if (!last || point.t - last.t > APART_S) groups.push([]);
    groups.at(-1)?.push(point);
  }
  if (groups.length < 2) return points;
  const few = Math.min(FEW, points.length * FEW_SHARE);
  return groups.filter((group) => group.length > few).flat();
}

/** Moments of the same second are one: what a later one tells is added. */
function joined(points: readonly Point[]): Point[] {
  const one: Point[] = [];
  for (const point of points) {
    const last = one.at(-1);
    if (last && point.t === last.t) {
      for (const key of KEYS) if (point[key] !== undefined) last[key] = point[key];
    } else one.push({ ...point });
  }
  return one;
}

const KEYS = ["hr", "distance", "altitude", "cadence", "power", "lat", "lon"] as const;
