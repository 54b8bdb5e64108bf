import type { Lap, SessionDraft } from "./draft";
import type { Message, Messages } from "./fit-message";
import { fitMessages } from "./fit-messages";
import { pausesOf } from "./fit-pauses";
import { instant, number, text, wallSeconds } from "./fit-values";
import { ImportError } from "./import-error";
import { averageBeats } from "./laps";
import { workoutsOf } from "./parts";
import { isVirtualSport, namesGame } from "./place";
import { type Context, livingBeats, type Recording } from "./recording";
import { said } from "./said";
import type { Point } from "./track";

const SEMICIRCLES = 180 / 2 ** 31;

/** The workouts of a FIT file; several for a multi-sport one. Throws `ImportError`. */
export function readFit(bytes: Uint8Array, context: Context): SessionDraft[] {
  const { messages, warnings, damaged } = fitMessages(bytes);
  const type = messages.fileIdMesgs?.[0]?.type;
  const points = (messages.recordMesgs ?? []).map(pointOf);
  const sessions = workoutsIn(messages.sessionMesgs ?? []);
  if (points.length === 0 && sessions.length === 0) {
    if (typeof type === "string" && type !== "activity") throw new ImportError("refused.fitOf", { type });
    throw new ImportError(damaged ? "refused.fitDamaged" : "refused.fitEmpty");
  }
  const common = { ...commonOf(messages), warnings };
  if (sessions.length > 0)
    return workoutsOf(
      sessions.map((session, i) =>
        recordingOf(session, sessions[i + 1], points, messages, sessions.length > 1, common),
      ),
      context,
    );
  warnings.push(said("noted.noSummary"));
  const sport = text(messages.sportMesgs?.[0]?.sport);
  const laps = (messages.lapMesgs ?? []).map(lapOf);
  return workoutsOf([{ ...common, sport, points, laps }], context);
}

/** The sessions that are workouts, each once: no transition, no copy, no sum of the others. */
function workoutsIn(sessions: readonly Message[]): Message[] {
  const parts = sessions.filter(({ sport }) => sport !== "transition");
  const single = parts.filter(({ sport }) => sport !== "multisport");
  const seen = new Map<string, Message>();
  for (const session of single.length ? single : parts) {
    const start = instant(session.startTime);
    seen.set(start === undefined ? `${seen.size}` : `at ${start} ${session.sport}`, session);
  }
  return [...seen.values()];
}

type Common = Pick<Recording, "source" | "virtual" | "offsetS" | "clock" | "pauses" | "warnings">;

/** What holds for every part of the file. */
function commonOf(messages: Messages): Omit<Common, "warnings"> {
  const file = messages.fileIdMesgs?.[0];
  const activity = messages.activityMesgs?.[0];
  const end = instant(activity?.timestamp);
  const localEnd = wallSeconds(activity?.localTimestamp);
  return {
    source: "fit",
    virtual: namesGame(text(file?.manufacturer), text(file?.productName)),
    offsetS: end === undefined || localEnd === undefined ? null : localEnd - end,
    clock: { end, localEnd, created: instant(file?.timeCreated) },
    pauses: pausesOf(messages.eventMesgs ?? []),
  };
}

function recordingOf(
  session: Message,
  next: Message | undefined,
  points: readonly Point[],
  messages: Messages,
  several: boolean,
  common: Common,
): Recording {
  const start = instant(session.startTime);
  const elapsedS = number(session.totalElapsedTime);
  const end =
    start !== undefined && elapsedS
      ? start + elapsedS
      : (instant(session.timestamp) ?? instant(next?.startTime));
  const within = (t: number | undefined) =>
    !several ||
    start === undefined ||
    (t !== undefined && t >= start - 1 && (end === undefined || t <= end + 1));
  const laps = (messages.lapMesgs ?? []).filter((lap) => within(instant(lap.startTime)));
  const sport = [text(session.sport), text(session.subSport)]
    .filter((word) => word && word !== "generic")
    .join(" ");
  const summed = (key: string) => laps.reduce((sum, lap) => sum + (number(lap[key]) ?? 0), 0) || undefined;
  return {
    ...common,
    sport: sport || text(messages.sportMesgs?.[0]?.sport),
    virtual: common.virtual || isVirtualSport(sport),
    points: points.filter(({ t }) => within(t)),
    start,
    timerS: number(session.totalTimerTime) || summed("totalTimerTime"),
    elapsedS,
    distanceM: number(session.totalDistance) || summed("totalDistance"),
    ascentM: number(session.totalAscent),
    descentM: number(session.totalDescent),
    averageHr: livingBeats(number(session.avgHeartRate)) ?? averageBeats(laps.map(lapOf)),
    maxHr: number(session.maxHeartRate),
    cadence: withFraction(session.avgRunningCadence ?? session.avgCadence, session.avgFractionalCadence),
    laps: laps.map(lapOf),
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
    power: number(record.power),
    lat: lat === undefined ? undefined : lat * SEMICIRCLES,
    lon: lon === undefined ? undefined : lon * SEMICIRCLES,
  };
}

function lapOf(lap: Message): Lap {
  return {
    durationMin: (number(lap.totalTimerTime) ?? number(lap.totalElapsedTime) ?? 0) / 60,
    distanceKm: (number(lap.totalDistance) ?? 0) / 1000 || null,
    averageHr: livingBeats(number(lap.avgHeartRate)),
  };
}

/** Watches keep the part of a cadence behind the point in a field of its own. */
function withFraction(whole: unknown, fraction: unknown): number | undefined {
  const value = number(whole);
  return value === undefined ? undefined : value + (number(fraction) ?? 0);
}
