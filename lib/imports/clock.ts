import tzLookup from "@photostructure/tz-lookup";
import { instantOf } from "../calendar";
import { ImportError } from "./import-error";
import { EARLIEST_S } from "./order";
import type { Context, Recording } from "./recording";
import { type SaidCode, said } from "./said";
import { isPlaced } from "./way";

/** With fewer of its moments than this share in a possible year, a watch's clock was not set. */
const SET_SHARE = 0.1;

/** How far the moments' clock is behind, in seconds, and how that is known. */
type Behind = { by: number; how: SaidCode<"noted">; guessed?: boolean };

/**
 * The recording with its moments on the true clock: as it is where the watch's clock was set, moved where the file tells
 * the true time elsewhere. Throws `ImportError` where nothing tells on which day it was.
 */
export function onTrueClock(recording: Recording, context: Context): Recording {
  const latest = context.now.getTime() / 1000 + 86_400;
  const possible = (t: number | undefined): t is number => t !== undefined && t >= EARLIEST_S && t <= latest;
  const times = recording.points.map(({ t }) => t).filter((t) => !Number.isNaN(t));
  if (times.length === 0 && recording.start !== undefined) times.push(recording.start);
  const [first] = times;
  const last = times.at(-1);
  if (first === undefined || last === undefined) return recording;
  if (times.filter(possible).length >= SET_SHARE * times.length) return recording;
  const behind = behindOf(recording, first, last, possible, context);
  if (behind) return moved(recording, behind, possible(recording.start));
  const year = new Date(first * 1000).getUTCFullYear();
  const says = { year: Number.isNaN(year) ? "none" : String(year) };
  if (first > latest) throw new ImportError("refused.clockAhead", says);
  throw new ImportError("refused.clockUnset", says);
}

function behindOf(
  recording: Recording,
  first: number,
  last: number,
  possible: (t: number | undefined) => t is number,
  context: Context,
): Behind | null {
  const { start, clock } = recording;
  if (possible(start)) return { by: start - first, how: "noted.dayOfStart" };
  if (possible(clock?.end)) return { by: clock.end - last, how: "noted.dayOfEnd" };
  if (clock?.end !== undefined && possible(clock.localEnd)) {
    const there = recording.points.find(isPlaced);
    const zone = there && !recording.virtual ? tzLookup(there.lat, there.lon) : null;
    const end = throughZone(clock.localEnd, zone ?? context.timeZone);
    return { by: end - clock.end, how: "noted.dayOfWall", guessed: zone === null };
  }
  if (possible(clock?.created)) return { by: clock.created - (start ?? first), how: "noted.dayOfFile" };
  return null;
}

/** The instant at which a zone's wall showed a time, written as if it were UTC. */
function throughZone(wall: number, zone: string): number {
  const [date, time] = new Date(wall * 1000).toISOString().slice(0, 19).split("T") as [string, string];
  return instantOf(date, time, zone).getTime() / 1000;
}

function moved(recording: Recording, { by, how, guessed }: Behind, startIsTrue: boolean): Recording {
  const { start, points, pauses, warnings } = recording;
  return {
    ...recording,
    offsetS: null,
    guessed,
    start: start === undefined || startIsTrue ? start : start + by,
    points: points.map((point) => ({ ...point, t: point.t + by })),
    pauses: pauses?.map(({ from, to }) => ({ from: from + by, to: to + by })),
    warnings: [...warnings, said(how)],
  };
}
