import tzLookup from "@photostructure/tz-lookup";
import { localDate } from "../calendar";
import { ImportError, type Lap, type SessionDraft, type Source } from "./draft";
import { type LearnedSports, sportFields, sportOf } from "./sports";
import { inOrder, type Point, type Summary, summaryOf, withDistance, withoutStillEnd } from "./track";
import { type WallClock, wallClockAhead, wallClockIn } from "./wall-clock";

/** What a recording says of itself, beside its points. Seconds and metres. */
export type Recording = {
  source: Source;
  sport: string | null;
  title?: string;
  points: Point[];
  /** Start in seconds since 1970, where the file says more than its points. */
  start?: number;
  /** Time with the timer running, pauses left out. */
  timerS?: number | null;
  elapsedS?: number | null;
  distanceM?: number | null;
  ascentM?: number | null;
  descentM?: number | null;
  averageHr?: number | null;
  maxHr?: number | null;
  cadence?: number | null;
  laps?: Lap[];
  /** Seconds the place's clock is ahead of UTC, where the file tells. */
  offsetS?: number | null;
  warnings: string[];
};

export type Context = {
  /** The athlete's IANA time zone, for files that do not tell the place. */
  timeZone: string;
  /** Now: nothing is recorded later than a day from it. */
  now: Date;
  /** Words for sports that this person explained before. */
  sports?: LearnedSports;
};

const PLAUSIBLE = { hr: [25, 250], day: 86_400 * 2 } as const;

/** A draft from a recording. Throws `ImportError` for one that holds no workout. */
export function workoutOf(recording: Recording, context: Context): SessionDraft {
  const warnings = [...recording.warnings];
  const latest = context.now.getTime() / 1000 + 86_400;
  const ordered = inOrder(plausible(recording.points, warnings), latest, warnings);
  const all = withDistance(ordered);
  const points = withoutStillEnd(all, warnings);
  const summary = summaryOf(points);
  const start = summary?.start ?? recording.start;
  if (start === undefined || !(start > 0 && start <= latest))
    throw new ImportError("holds no moment with a usable time, so it is not known when it was");
  const cutS = (all.at(-1)?.t ?? 0) - (points.at(-1)?.t ?? 0);
  const movingS = movingOf(recording, summary, cutS, warnings);
  if (movingS < 30) throw new ImportError("holds less than half a minute of activity");
  const at = new Date(start * 1000);
  const place = placeOf(recording, points);
  const sports = sportFields(sportOf({ type: recording.sport, title: recording.title }, context.sports));
  if (!summary?.heartRate) warnings.push("No heart rate was recorded; the intensity is told by your RPE.");
  const distanceM = cutS ? summary?.distanceM : (recording.distanceM ?? summary?.distanceM);
  const legs = sports.sport === "run" || sports.sport === "walk" ? 2 : 1;
  const cadence = recording.cadence ?? summary?.cadence ?? null;
  return {
    startedAt: at,
    instant: "true",
    wallClock: wallClockThere(at, place),
    date: place.offsetS === null ? localDate(at, place.zone ?? context.timeZone) : shifted(at, place.offsetS),
    place: place.zone ?? (place.offsetS === null ? null : offsetWord(place.offsetS)),
    ...sports,
    title: (recording.title ?? "").trim().slice(0, 200),
    durationMin: round(Math.min(movingS, PLAUSIBLE.day) / 60, 2),
    elapsedMin: round(
      Math.max(movingS, cutS ? (summary?.end ?? start) - start : elapsedOf(recording, summary)) / 60,
      2,
    ),
    distanceKm: distanceM == null || distanceM <= 0 ? null : round(Math.min(distanceM, 1_000_000) / 1000, 3),
    ascentM: climb(recording.ascentM ?? summary?.ascentM),
    descentM: climb(recording.descentM ?? summary?.descentM),
    averageHr: whole(summary?.averageHr ?? recording.averageHr),
    maxHr: whole(summary?.maxHr ?? recording.maxHr),
    // Watches count one leg's steps; from 130 on both are counted already.
    cadence: cadence === null ? null : Math.round(cadence < 130 ? cadence * legs : cadence),
    heartRate: summary?.heartRate?.map(([bpm, s]) => [bpm, Math.round(s)] as const) ?? null,
    zoneSeconds: null,
    laps: (recording.laps ?? []).slice(0, 500),
    rpe: null,
    note: "",
    source: recording.source,
    warnings,
  };
}

/** Heart rates no living athlete has are left out. */
function plausible(points: Point[], warnings: string[]): Point[] {
  let odd = 0;
  const [low, high] = PLAUSIBLE.hr;
  const kept = points.map((point) => {
    if (point.hr === undefined || (point.hr >= low && point.hr <= high)) return point;
    odd++;
    return { ...point, hr: undefined };
  });
  // Straps send 0 while they search; that is no news.
  if (odd > 60) warnings.push(`${odd} heart rates were outside ${low}-${high} and were left out.`);
  return kept;
}

/** The timer's own time where it fits the points, else what the points add up to. */
function movingOf(recording: Recording, summary: Summary | null, cutS: number, warnings: string[]): number {
  const counted = summary?.movingS ?? 0;
  const timer = recording.timerS;
  if (timer == null || cutS > 0) return counted || Math.max(0, (timer ?? 0) - cutS);
  if (timer > PLAUSIBLE.day || (summary && timer > summary.end - summary.start + 3_600)) {
    warnings.push("The file's own duration does not fit its moments; the moments were counted.");
    return counted;
  }
  return timer;
}

function elapsedOf(recording: Recording, summary: Summary | null): number {
  const spanned = summary ? summary.end - summary.start : 0;
  const told = recording.elapsedS;
  return told != null && told >= spanned - 60 && told <= PLAUSIBLE.day ? told : spanned;
}

/** Where it was: the file's own clock, else the zone of the first position, else unknown. */
function placeOf(
  recording: Recording,
  points: readonly Point[],
): { zone: string | null; offsetS: number | null } {
  const offset = recording.offsetS;
  if (offset != null && Math.abs(offset) <= 14 * 3600 && offset % 900 === 0)
    return { zone: null, offsetS: offset };
  const there = points.find(({ lat, lon }) => lat !== undefined && lon !== undefined);
  if (there?.lat === undefined || there.lon === undefined) return { zone: null, offsetS: null };
  if (Math.abs(there.lat) > 90 || Math.abs(there.lon) > 180) return { zone: null, offsetS: null };
  return { zone: tzLookup(there.lat, there.lon), offsetS: null };
}

function wallClockThere(at: Date, place: { zone: string | null; offsetS: number | null }): WallClock | null {
  if (place.offsetS !== null) return wallClockAhead(at, place.offsetS);
  return place.zone === null ? null : wallClockIn(at, place.zone);
}

const shifted = (at: Date, offsetS: number) =>
  new Date(at.getTime() + offsetS * 1000).toISOString().slice(0, 10);

function offsetWord(offsetS: number): string {
  const minutes = Math.abs(offsetS) / 60;
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  return `${offsetS < 0 ? "-" : "+"}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** Metres up or down, as far as anybody gets in two days. */
const climb = (value: number | null | undefined) => {
  const metres = whole(value);
  return metres === null ? null : Math.max(0, Math.min(20_000, metres));
};
const whole = (value: number | null | undefined) =>
  value == null || !Number.isFinite(value) ? null : Math.round(value);
const round = (value: number, digits: number) => Number(value.toFixed(digits));
