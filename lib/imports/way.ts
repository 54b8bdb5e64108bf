import { longestRise } from "./order";
import type { Point } from "./track";

/** No runner, rider or skier is faster, in metres a second. */
const FASTEST_M_S = 40;
/** A fall of less is the watch correcting itself, in metres. */
const CORRECTION_M = 50;

/**
 * Points whose distance only grows: from positions where the file gives none; joined where it starts anew with each lap,
 * part or sport; without moments that the rest outvotes.
 */
export function withDistance(points: readonly Point[]): Point[] {
  if (points.some(({ distance }) => distance !== undefined))
    return isSteady(points) ? [...points] : growing(joinedAnew(points));
  let way = 0;
  let last: Point | undefined;
  return points.map((point, i) => {
    if (!isPlaced(point)) return point;
    const step = last ? stepM(last, point) : 0;
    // A jump nobody can make counts as none; if the next position jumps back, this one was wrong.
    if (step === null && last && jumpsBack(last, points.slice(i + 1, i + 4))) return point;
    way += step ?? 0;
    last = point;
    return { ...point, distance: way };
  });
}

/** Whether a point has a position on earth; watches without a fix write 0 and 0, in the Gulf of Guinea. */
export function isPlaced(point: Point): point is Point & { lat: number; lon: number } {
  const { lat, lon } = point;
  if (lat === undefined || lon === undefined || (lat === 0 && lon === 0)) return false;
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

function jumpsBack(last: Point, following: readonly Point[]): boolean {
  const next = following.find(isPlaced);
  return next !== undefined && stepM(last, next) !== null;
}

/**
 * Metres between two near positions on the WGS84 ellipsoid (a sphere is 0.1 % short in Europe); null for a jump that
 * nobody can make.
 */
export function stepM(a: Point, b: Point): number | null {
  const rad = Math.PI / 180;
  const middle = (((a.lat ?? 0) + (b.lat ?? 0)) / 2) * rad;
  const flat = 1 - 0.00669438 * Math.sin(middle) ** 2;
  const turn = (b.lon ?? 0) - (a.lon ?? 0);
  // Over the date line 179.99 and -179.99 are neighbours.
  const east = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const northM = ((b.lat ?? 0) - (a.lat ?? 0)) * rad * ((6_378_137 * (1 - 0.00669438)) / flat ** 1.5);
  const eastM = east * rad * (6_378_137 / Math.sqrt(flat)) * Math.cos(middle);
  const metres = Math.hypot(northM, eastM);
  return metres > FASTEST_M_S * Math.max(1, b.t - a.t) ? null : metres;
}

/** Whether a distance neither falls nor leaps: nearly every file's. */
function isSteady(points: readonly Point[]): boolean {
  let last: Point | undefined;
  for (const point of points) {
    if (point.distance === undefined) continue;
    if (last && (point.distance < (last.distance ?? 0) || leaps(last, point))) return false;
    last = point;
  }
  return true;
}

/**
 * Where the distance falls to what can be covered since the moment before, it began anew: what was there is added. A
 * moment whose neighbours agree without it is only wrong.
 */
function joinedAnew(points: readonly Point[]): Point[] {
  const ways = points
    .filter(({ distance }) => distance !== undefined)
    .map(({ t, distance }) => ({ t, m: distance as number }));
  let base = 0;
  let i = 0;
  return points.map((point) => {
    const { distance } = point;
    if (distance === undefined) return point;
    const [beforeLast, last, next] = [ways[i - 2], ways[i - 1], ways[i + 1]];
    i++;
    if (!last) return point;
    const falls =
      last.m - distance > CORRECTION_M && distance <= FASTEST_M_S * Math.min(point.t - last.t, 60);
    const wasLeap = beforeLast === undefined || distance >= beforeLast.m;
    const isDip = next !== undefined && next.m >= last.m;
    if (falls && !wasLeap && !isDip) base += last.m;
    return base ? { ...point, distance: distance + base } : point;
  });
}

/** Distances that never fall; one that stands out is forgotten, and the point without it kept. */
function growing(points: readonly Point[]): Point[] {
  const measured = points.filter(({ distance }) => distance !== undefined);
  const stands = longestRise(measured.map(({ distance }) => distance as number));
  const sound = new Set(measured.filter((_, i) => stands[i]));
  return withoutLeaps(
    points.map((p) => (p.distance === undefined || sound.has(p) ? p : { ...p, distance: undefined })),
  );
}

const leaps = (a: Point, b: Point) =>
  (b.distance ?? 0) - (a.distance ?? 0) > FASTEST_M_S * Math.max(1, b.t - a.t) + 1_000;

/** A leap at the very end, that nothing after it outvotes, is no way. */
function withoutLeaps(points: Point[]): Point[] {
  let last: Point | undefined;
  return points.map((point) => {
    if (point.distance === undefined) return point;
    if (last && leaps(last, point)) return { ...point, distance: undefined };
    last = point;
    return point;
  });
}
