import { Decoder, Stream } from "@garmin/fitsdk";
import { ImportError, type Lap, type SessionDraft } from "./draft";
import type { Point } from "./track";
import { type Context, type Recording, workoutOf } from "./workout";

const SEMICIRCLES = 180 / 2 ** 31;
type Message = Record<string, unknown>;

/** The workouts of a FIT file; several for a multi-sport one. Throws `ImportError`. */
export function readFit(bytes: Uint8Array, context: Context): SessionDraft[] {
  const { messages, errors } = decode(bytes);
  const type = messages.fileIdMesgs?.[0]?.type;
  const records = (messages.recordMesgs ?? []).map(pointOf);
  const sessions = messages.sessionMesgs ?? [];
  if (records.length === 0 && sessions.length === 0) {
    if (typeof type === "string" && type !== "activity")
      throw new ImportError(`is a FIT file of ${type}, not of an activity`);
    throw new ImportError(
      errors
        ? "is damaged: not one recorded moment can be read"
        : "holds no activity: not one moment was recorded",
    );
  }
  const warnings = errors ? ["The file is damaged or ends early; what could be read was read."] : [];
  const offsetS = offsetOf(messages.activityMesgs?.[0]);
  const laps = messages.lapMesgs ?? [];
  if (sessions.length === 0) {
    warnings.push("The watch wrote no summary; the recorded moments were counted.");
    const sport = text(messages.sportMesgs?.[0]?.sport);
    return [
      workoutOf({ source: "fit", sport, points: records, laps: laps.map(lapOf), offsetS, warnings }, context),
    ];
  }
  const parts = sessions.filter((session) => session.sport !== "transition");
  if (parts.length > 1)
    warnings.push(`A multi-sport file: its ${parts.length} parts are sessions of their own.`);
  const drafts: SessionDraft[] = [];
  let fault: ImportError | null = null;
  for (const session of parts) {
    try {
      drafts.push(
        workoutOf(recordingOf(session, records, laps, parts.length > 1, offsetS, warnings), context),
      );
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      fault = error;
    }
  }
  if (drafts.length === 0) throw fault ?? new ImportError("holds no activity");
  return drafts;
}

function decode(bytes: Uint8Array): { messages: Record<string, Message[] | undefined>; errors: boolean } {
  try {
    const stream = Stream.fromByteArray(bytes as unknown as number[]);
    if (!Decoder.isFIT(stream)) throw new ImportError("is not a FIT file, whatever its name says");
    const { messages, errors } = new Decoder(stream).read();
    return {
      messages: messages as unknown as Record<string, Message[] | undefined>,
      errors: errors.length > 0,
    };
  } catch (error) {
    if (error instanceof ImportError) throw error;
    // The SDK throws errors of many kinds for a file that breaks its rules.
    throw new ImportError("is damaged: it does not follow the FIT format");
  }
}

function recordingOf(
  session: Message,
  records: Point[],
  laps: Message[],
  several: boolean,
  offsetS: number | null,
  warnings: string[],
): Recording {
  const start = instant(session.startTime);
  const elapsedS = number(session.totalElapsedTime);
  const end = start !== undefined && elapsedS !== undefined ? start + elapsedS : undefined;
  const within = (t: number | undefined) =>
    !several ||
    start === undefined ||
    end === undefined ||
    (t !== undefined && t >= start - 1 && t <= end + 1);
  const sport = [text(session.sport), text(session.subSport)]
    .filter((word) => word && word !== "generic")
    .join(" ");
  return {
    source: "fit",
    sport: sport || null,
    points: records.filter(({ t }) => within(t)),
    start,
    timerS: number(session.totalTimerTime),
    elapsedS,
    distanceM: number(session.totalDistance),
    ascentM: number(session.totalAscent),
    descentM: number(session.totalDescent),
    averageHr: number(session.avgHeartRate),
    maxHr: number(session.maxHeartRate),
    cadence: number(session.avgRunningCadence) ?? number(session.avgCadence),
    laps: laps.filter((lap) => within(instant(lap.startTime))).map(lapOf),
    offsetS,
    warnings,
  };
}

function pointOf(record: Message): Point {
  const lat = number(record.positionLat);
  const lon = number(record.positionLong);
  return {
    t: instant(record.timestamp) ?? Number.NaN,
    hr: number(record.heartRate),
    distance: number(record.distance),
    altitude: number(record.enhancedAltitude) ?? number(record.altitude),
    cadence: number(record.cadence),
    lat: lat === undefined ? undefined : lat * SEMICIRCLES,
    lon: lon === undefined ? undefined : lon * SEMICIRCLES,
  };
}

function lapOf(lap: Message): Lap {
  const metres = number(lap.totalDistance);
  return {
    durationMin: Number(((number(lap.totalTimerTime) ?? 0) / 60).toFixed(2)),
    distanceKm: metres ? Number((metres / 1000).toFixed(3)) : null,
    averageHr: number(lap.avgHeartRate) ?? null,
  };
}

/** How far the watch's own clock was ahead of UTC, in seconds. */
function offsetOf(activity: Message | undefined): number | null {
  const utc = instant(activity?.timestamp);
  const local = instant(activity?.localTimestamp) ?? fitSeconds(activity?.localTimestamp);
  return utc === undefined || local === undefined ? null : Math.round((local - utc) / 900) * 900;
}

/** Seconds between 1970 and the FIT epoch, 1989-12-31. */
const FIT_EPOCH_S = 631_065_600;
const fitSeconds = (value: unknown) => (typeof value === "number" ? value + FIT_EPOCH_S : undefined);
const instant = (value: unknown) => (value instanceof Date ? value.getTime() / 1000 : undefined);
const number = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : undefined);
const text = (value: unknown) => (typeof value === "string" ? value : null);
