import { ImportError, LIMITS } from "./draft";

/** One recorded moment; `t` in seconds since 1970, metres, beats and revolutions or steps per minute. */
export type Point = {
  t: number;
  hr?: number;
  distance?: number;
  altitude?: number;
  cadence?: number;
  lat?: number;
  lon?: number;
};

/** A longer silence than this, in seconds, is a pause. */
const PAUSE_S = 60;
/** So long without moving at the end, in seconds, means that the watch was left running. */
const LEFT_RUNNING_S = 600;
const WINDOW_S = 120;
const MOVING_M = 40;
const CLIMB_STEP_M = 3;
/** Before the first GPS watches: a clock that was never set. */
const EARLIEST_S = Date.UTC(2000, 0, 1) / 1000;

/** Points in order of time. Repeated moments are joined, moments out of order and impossible ones left out, and said. */
export function inOrder(points: readonly Point[], latest: number, warnings: string[]): Point[] {
  if (points.length > LIMITS.points)
    throw new ImportError(
      `has more than ${LIMITS.points.toLocaleString("en")} recorded points; split it on the watch or the service it comes from`,
    );
  const kept: Point[] = [];
  let backwards = 0;
  let impossible = 0;
  for (const point of points) {
    const last = kept.at(-1);
    if (!(point.t >= EARLIEST_S && point.t <= latest)) impossible++;
    else if (last && point.t < last.t) backwards++;
    else if (last && point.t === last.t) Object.assign(last, defined(point));
    else kept.push({ ...point });
  }
  if (backwards)
    warnings.push(`${count(backwards, "moment")} went back in time and ${were(backwards)} left out.`);
  if (impossible)
    warnings.push(`${count(impossible, "moment")} had an impossible date and ${were(impossible)} left out.`);
  return kept;
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
const were = (n: number) => (n === 1 ? "was" : "were");

function defined(point: Point): Partial<Point> {
  return Object.fromEntries(Object.entries(point).filter(([, value]) => value !== undefined));
}

/** Fills in the way from positions where the file gives no distance. */
export function withDistance(points: readonly Point[]): Point[] {
  if (points.some((point) => point.distance !== undefined)) return [...points];
  let way = 0;
  let last: Point | undefined;
  return points.map((point) => {
    if (point.lat === undefined || point.lon === undefined) return point;
    if (last) way += stepM(last, point);
    last = point;
    return { ...point, distance: way };
  });
}

/**
 * Metres between two near positions on the WGS84 ellipsoid (a sphere is 0.1 % short in Europe); a jump that no runner or
 * rider can make counts as none.
 */
function stepM(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const middle = (((a.lat ?? 0) + (b.lat ?? 0)) / 2) * rad;
  const flat = 1 - 0.00669438 * Math.sin(middle) ** 2;
  const northM = ((b.lat ?? 0) - (a.lat ?? 0)) * rad * ((6_378_137 * (1 - 0.00669438)) / flat ** 1.5);
  const eastM = ((b.lon ?? 0) - (a.lon ?? 0)) * rad * (6_378_137 / Math.sqrt(flat)) * Math.cos(middle);
  const metres = Math.hypot(northM, eastM);
  return metres > 40 * Math.max(1, b.t - a.t) ? 0 : metres;
}

/** The points without the still end of a watch that was left running. Only where distance tells. */
export function withoutStillEnd(points: readonly Point[], warnings: string[]): Point[] {
  const measured = points.filter((point) => point.distance !== undefined);
  const end = points.at(-1);
  if (measured.length < 2 || !end) return [...points];
  const last = lastMoving(measured);
  if (!last) return [...points];
  const still = end.t - last.t;
  if (still < LEFT_RUNNING_S) return [...points];
  warnings.push(
    `The watch ran on for ${Math.round(still / 60)} min after the last movement; that time is left out.`,
  );
  return points.filter((point) => point.t <= last.t);
}

/** The last point that lies at least 40 m beyond where the two minutes before it began; undefined for no movement. */
function lastMoving(measured: readonly Point[]): Point | undefined {
  let window = measured.length - 1;
  for (let i = measured.length - 1; i > 0; i--) {
    const at = measured[i] as Point;
    while (window > 0 && at.t - (measured[window] as Point).t < WINDOW_S) window--;
    if ((at.distance ?? 0) - (measured[window]?.distance ?? 0) < MOVING_M) continue;
    // Two minutes look past the stop: the last step was where the way there was reached.
    return measured.find(({ distance }) => (distance ?? 0) >= (at.distance ?? 0) - 3) ?? at;
  }
  return undefined;
}

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
  heartRate: [number, number][] | null;
};

/** What a list of points in order adds up to; null without a point. Pauses count for nothing. */
export function summaryOf(points: readonly Point[]): Summary | null {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const beats = new Map<number, number>();
  let movingS = 0;
  let steps = 0;
  let stepS = 0;
  for (const [i, point] of points.entries()) {
    const next = points[i + 1];
    const seconds = next && next.t - point.t <= PAUSE_S ? next.t - point.t : 0;
    movingS += seconds;
    if (point.hr !== undefined && seconds) beats.set(point.hr, (beats.get(point.hr) ?? 0) + seconds);
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

function distanceOf(points: readonly Point[]): number | null {
  let most: number | null = null;
  for (const { distance } of points) if (distance !== undefined && distance > (most ?? -1)) most = distance;
  const first = points.find((point) => point.distance !== undefined)?.distance ?? 0;
  return most === null ? null : most - Math.min(first, most);
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
