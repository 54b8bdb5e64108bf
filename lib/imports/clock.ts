import tzLookup from "@photostructure/tz-lookup";
import { instantOf } from "../calendar";
import { ImportError } from "./draft";
import { EARLIEST_S } from "./order";
import type { Context, Recording } from "./recording";
import { isPlaced } from "./way";

/** With fewer of its moments than this share in a possible year, a watch's clock was not set. */
const SET_SHARE = 0.1;

/**
 * The recording with its moments on the true clock: as it is where the watch's clock was set, moved where the file tells
 * the true time elsewhere. Throws `ImportError` where nothing tells on which day it was.
 */
export function onTrueClock(recording: Recording, context: Context): Recording {
  const latest = context.now.getTime() / 1000 + 86_400;
  const possible = (t: number | undefined): t is number => t !== undefined && t >= EARLIEST_S && t <= latest;
  const times = recording.points.map(({ t }) => t).filter((t) => !Number.isNaN(t));
  if (times.length === 0 && recording.start !== undefined) times.push(recording.start);
  if (times.length === 0 || times.filter(possible).length >= SET_SHARE * times.length) return recording;
  const { clock } = recording;
  const began = recording.start ?? (times[0] as number);
  const unset = { ...recording, offsetS: null };
  if (clock?.end !== undefined && possible(clock.localEnd) && !possible(clock.end)) {
    const by = throughZone(clock.localEnd, recording, context) - clock.end;
    return moved(unset, by, "The watch's clock was not set; the day is the one of its local time.");
  }
  if (possible(clock?.created) && Math.abs(clock.created - began) > 86_400)
    return moved(
      unset,
      clock.created - began,
      "The watch's clock was not set; the day is the one the file was made on.",
    );
  if (possible(recording.start)) return { ...recording, points: [] };
  const year = new Date(began * 1000).getUTCFullYear();
  throw new ImportError(
    began > latest
      ? `says it was recorded in ${Number.isNaN(year) ? "a far future" : year}, which has not come yet: the watch's clock was wrong, and nothing in the file tells the true day. Add the session by hand`
      : `was recorded while the watch's clock was not set (it says ${Number.isNaN(year) ? "no year" : year}), and nothing in the file tells the true day. Add the session by hand`,
  );
}

/** The instant at which the wall where it was, else where the athlete lives, showed a time. */
function throughZone(wall: number, { points }: Recording, context: Context): number {
  const [date, time] = new Date(wall * 1000).toISOString().slice(0, 19).split("T") as [string, string];
  const there = points.find(isPlaced);
  return instantOf(date, time, there ? tzLookup(there.lat, there.lon) : context.timeZone).getTime() / 1000;
}

function moved(recording: Recording, by: number, warning: string): Recording {
  return {
    ...recording,
    start: recording.start === undefined ? undefined : recording.start + by,
    points: recording.points.map((point) => ({ ...point, t: point.t + by })),
    pauses: recording.pauses?.map(({ from, to }) => ({ from: from + by, to: to + by })),
    warnings: [...recording.warnings, warning],
  };
}
