import type { SessionKind } from "../session-kinds";
import { type Said, said } from "./said";
import type { Point } from "./track";

/** So long without moving at the end, in seconds, means that the watch was left running. */
const LEFT_RUNNING_S = 600;
const WINDOW_S = 120;
const MOVING_M = 40;
/** Climbing or descending so much within the window is moving, in metres; weather moves a barometer far less. */
const CLIMBING_M = 8;
/** Steps or turns a minute, and watts, that only come from moving. */
const TURNING = 20;
const PUSHING_W = 20;
/** A heart at this share of its rate on the move, and no lower than that many beats, is at work. */
const WORKING_SHARE = 0.75;
const WORKING_BPM = 90;

/** So much of the time since the way stopped must tell of moving, or it was somebody's walk to the kitchen. */
const MOST_OF_IT = 0.6;

/**
 * The points without the still end of a watch that was left running. The way must have stopped, and with it everything
 * else that tells of moving: steps, watts, height and the heart.
 */
export function withoutStillEnd(points: readonly Point[], kind: SessionKind, warnings: Said[]): Point[] {
  const measured = points.filter((point) => point.distance !== undefined);
  const end = points.at(-1);
  if (measured.length < 2 || !end || kind === "strength") return [...points];
  const stopped = lastMoving(measured);
  if (!stopped || end.t - stopped.t < LEFT_RUNNING_S) return [...points];
  const last = Math.max(...signsOf(points, stopped.t).map((shows) => lastShown(points, stopped.t, shows)));
  if (end.t - last < LEFT_RUNNING_S) return [...points];
  warnings.push(said("noted.ranOn", { still: { minutes: Math.round((end.t - last) / 60) } }));
  return points.filter((point) => point.t <= last);
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

type Sign = (window: readonly Point[]) => boolean;

/** What tells of moving besides the way. */
function signsOf(points: readonly Point[], stopped: number): Sign[] {
  const way = points.filter(({ t }) => t <= stopped);
  const working = Math.max(WORKING_BPM, WORKING_SHARE * (meanOf(way, "hr") ?? 0));
  return [
    (window) => (meanOf(window, "hr") ?? 0) >= working,
    (window) => (meanOf(window, "cadence") ?? 0) >= TURNING,
    (window) => (meanOf(window, "power") ?? 0) >= PUSHING_W,
    (window) => {
      const heights = window.flatMap(({ altitude }) => altitude ?? []);
      return heights.length > 1 && Math.max(...heights) - Math.min(...heights) >= CLIMBING_M;
    },
  ];
}

/** When a sign was last seen that went on since the way stopped; when the way stopped, where it did not. */
function lastShown(points: readonly Point[], stopped: number, shows: Sign): number {
  let last = stopped;
  let shownS = 0;
  let window: Point[] = [];
  for (const point of points) {
    if (point.t <= stopped) continue;
    window.push(point);
    const from = (window[0] as Point).t;
    if (point.t - from < WINDOW_S) continue;
    if (shows(window)) shownS += point.t - from;
    if (shows(window) && shownS >= MOST_OF_IT * (point.t - stopped)) last = point.t;
    window = [point];
  }
  return last - stopped >= LEFT_RUNNING_S ? last : stopped;
}

function meanOf(points: readonly Point[], key: "hr" | "cadence" | "power"): number | null {
  let sum = 0;
  let n = 0;
  for (const { [key]: value } of points)
    if (value !== undefined) {
      sum += value;
      n++;
    }
  return n ? sum / n : null;
}
