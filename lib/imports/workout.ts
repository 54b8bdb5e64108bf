import { onTrueClock } from "./clock";
import type { SessionDraft } from "./draft";
import { fitted } from "./fitted";
import { ImportError } from "./import-error";
import { EARLIEST_S, inOrder } from "./order";
import { dateAt, type Place, placeOf, placeWord } from "./place";
import { type Context, LIVING_BPM, livingBeats, type Recording } from "./recording";
import { type Said, said } from "./said";
import { sportFields, sportOf } from "./sports";
import { withoutStillEnd } from "./still-end";
import { type Summary, summaryOf } from "./summary";
import { LONGEST_S, straightened, totalsOf } from "./totals";
import type { Point } from "./track";
import { type WallClock, wallClockAhead, wallClockIn } from "./wall-clock";
import { withDistance } from "./way";

export type { Context, Recording } from "./recording";

const SHORTEST_S = 30;
/** How far before the first moment, in seconds, a file's own start is believed. */
const LEAD_S = { fit: 600, tcx: 600, gpx: 300 } as const;
/** Both legs' steps from here on; below, a watch counts one leg of a runner, or of a walker. */
const BOTH_LEGS: Readonly<Record<string, number>> = { run: 130, walk: 65 };

/** A draft from a recording. Throws `ImportError` for one that holds no workout. */
export function workoutOf(given: Recording, context: Context): SessionDraft {
  const recording = onTrueClock(given, context);
  const warnings = [...recording.warnings];
  const latest = context.now.getTime() / 1000 + 86_400;
  const numbered = recording.source === "gpx";
  const told = { type: recording.sport, title: recording.title, numbered };
  const sport = sportFields(sportOf(told, context.sports));
  const all = withDistance(inOrder(living(recording.points, warnings), latest, warnings));
  const points = withoutStillEnd(all, sport.kind, warnings);
  const summary = summaryOf(points, recording.pauses);
  const start = startOf(recording, summary, latest);
  const cutS = (all.at(-1)?.t ?? 0) - (points.at(-1)?.t ?? 0);
  const { movingS, distanceM } = totalsOf(recording, summary, cutS, warnings);
  if (movingS < SHORTEST_S) throw new ImportError("refused.tooShort");
  const at = new Date(start * 1000);
  const place = placeOf(recording, points);
  return fitted({
    startedAt: at,
    instant: recording.guessed ? "guessed" : "true",
    wallClock: recording.guessed ? wallClockIn(at, context.timeZone) : wallClockThere(at, place),
    date: dateAt(at, place, context.timeZone),
    place: placeWord(place),
    ...sport,
    title: recording.title ?? "",
    durationMin: Math.min(movingS, LONGEST_S) / 60,
    elapsedMin: Math.max(movingS, elapsedOf(recording, summary, start, cutS)) / 60,
    distanceKm: distanceM === null || distanceM <= 0 ? null : distanceM / 1000,
    ascentM: recording.ascentM ?? summary?.ascentM ?? null,
    descentM: recording.descentM ?? summary?.descentM ?? null,
    ...beatsOf(recording, summary, movingS, warnings),
    cadence: cadenceOf(recording.cadence ?? summary?.cadence, sport.sport),
    zoneSeconds: null,
    laps: recording.laps ?? [],
    rpe: null,
    note: "",
    source: recording.source,
    warnings,
  });
}

/** Heart rates no living athlete has are left out. Straps send 0 while they search; that is no news. */
function living(points: Point[], warnings: Said[]): Point[] {
  let odd = 0;
  const kept = points.map((point) => {
    if (point.hr === undefined || livingBeats(point.hr) !== null) return point;
    if (point.hr > 0) odd++;
    return { ...point, hr: undefined };
  });
  if (odd > 60) {
    const [low, high] = LIVING_BPM;
    warnings.push(said("noted.oddBeats", { beats: odd, low, high }));
  }
  return kept;
}

/** The file's own start where it fits the first moment, else that moment. Throws where neither tells. */
function startOf(recording: Recording, summary: Summary | null, latest: number): number {
  const told = recording.start;
  const possible = told !== undefined && told >= EARLIEST_S && told <= latest;
  if (!summary && possible) return told;
  if (!summary) throw new ImportError("refused.noMoment");
  if (!possible) return summary.start;
  const lead = LEAD_S[recording.source as keyof typeof LEAD_S] ?? 0;
  const spanS = recording.source === "fit" ? (straightened(recording, summary).elapsedS ?? 0) : 0;
  const early = summary.start - told;
  const fits =
    early >= 0 ? early <= Math.max(lead, Math.min(spanS, LONGEST_S)) : -early <= lead && told < summary.end;
  return fits ? told : summary.start;
}

function wallClockThere(at: Date, place: Place): WallClock | null {
  if (place.offsetS !== null) return wallClockAhead(at, place.offsetS);
  return place.zone === null ? null : wallClockIn(at, place.zone);
}

/** From start to end, pauses included, in seconds. */
function elapsedOf(recording: Recording, summary: Summary | null, start: number, cutS: number): number {
  const spanned = summary ? summary.end - Math.min(start, summary.start) : 0;
  const told = straightened(recording, summary).elapsedS;
  const fits = cutS === 0 && told !== null && told >= spanned - 60 && told <= LONGEST_S;
  return fits ? told : spanned;
}

type Beats = Pick<SessionDraft, "averageHr" | "maxHr" | "heartRate">;

/** Heart rate by the moments where they cover half of the time, else the file's own average. */
function beatsOf(recording: Recording, summary: Summary | null, movingS: number, warnings: Said[]): Beats {
  const heartRate = summary?.heartRate ?? null;
  const told = livingBeats(recording.averageHr);
  const covered = heartRate?.reduce((sum, [, s]) => sum + s, 0) ?? 0;
  if (!heartRate) warnings.push(said(told === null ? "noted.noBeats" : "noted.averageBeats"));
  const counted = summary?.averageHr ?? null;
  return {
    averageHr: told !== null && covered < movingS / 2 ? told : (counted ?? told),
    maxHr: summary?.maxHr ?? livingBeats(recording.maxHr),
    heartRate,
  };
}

/** Steps a minute of both legs for runs and walks, turns or strokes a minute for the rest. */
function cadenceOf(value: number | null | undefined, sport: string): number | null {
  if (!value) return null;
  return value < (BOTH_LEGS[sport] ?? 0) ? value * 2 : value;
}
