import tzLookup from "@photostructure/tz-lookup";
import { localDate } from "../calendar";
import type { Point } from "./track";
import { isPlaced, stepM } from "./way";

/** IANA zone or seconds ahead of UTC of the place; neither where the athlete's own zone holds. */
export type Place = { zone: string | null; offsetS: number | null };

/** Clocks on land are set between -12 and +14 hours, in quarters of an hour; watches write it to a few minutes. */
const QUARTER_S = 900;
const SLACK_S = 300;

/** Worlds that exist on a screen only, as makers, creators and titles of files name them. */
const GAMES =
  /\b(?:zwift\w*|rouvy|virtual ?training|my ?whoosh|trainer ?road|bkool|ful ?gaz|kinomap|onelap|rgt|indievelo|training ?peaks virtual)\b/i;

/** Whether a maker, a creator or a title names a game. A "virtual marathon" in a title was run on a road. */
export function namesGame(...words: readonly (string | null | undefined)[]): boolean {
  return words.some((word) => word && GAMES.test(word.replace(/[_-]/g, " ")));
}

/** Whether a sport's own word, such as virtualActivity, virtual_run or VirtualRide, is one of a game. */
export const isVirtualSport = (word: string | null | undefined) => /virtual/i.test(word ?? "");

/**
 * Where a workout was: the clock of the watch where it differs from UTC, else the zone of the positions. Several makers
 * write UTC as the local time, so no difference tells nothing. On the map of a game the athlete is at home.
 */
export function placeOf(
  recording: { offsetS?: number | null; virtual?: boolean },
  points: readonly Point[],
): Place {
  const nowhere = { zone: null, offsetS: null };
  if (recording.virtual) return nowhere;
  const offset = offsetOf(recording.offsetS);
  if (offset) return { zone: null, offsetS: offset };
  const there = firstPosition(points);
  return there ? { zone: tzLookup(there.lat, there.lon), offsetS: null } : nowhere;
}

function offsetOf(seconds: number | null | undefined): number | null {
  if (seconds == null) return null;
  const rounded = Math.round(seconds / QUARTER_S) * QUARTER_S;
  const sound = Math.abs(seconds - rounded) <= SLACK_S && rounded >= -12 * 3600 && rounded <= 14 * 3600;
  return sound ? rounded : null;
}

/** The first position that the next one confirms. */
function firstPosition(points: readonly Point[]): (Point & { lat: number; lon: number }) | undefined {
  const placed = points.filter(isPlaced);
  return (
    placed.find((point, i) => i + 1 < placed.length && stepM(point, placed[i + 1] as Point) !== null) ??
    placed[0]
  );
}

/** The date on the wall at a place. */
export function dateAt(at: Date, place: Place, ownZone: string): string {
  if (place.offsetS === null) return localDate(at, place.zone ?? ownZone);
  return new Date(at.getTime() + place.offsetS * 1000).toISOString().slice(0, 10);
}

/** The place as sessions keep it: a zone's name, an offset such as +02:00, or null. */
export function placeWord({ zone, offsetS }: Place): string | null {
  if (zone || offsetS === null) return zone;
  const minutes = Math.abs(offsetS) / 60;
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  return `${offsetS < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}
