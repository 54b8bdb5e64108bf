import { isTimeZone, localDate } from "@/lib/calendar";
import { beatsCell, sessionRow } from "../csv/rows";
import type { SessionDraft } from "../draft";
import { sportOf } from "../sports";
import { wallClockAt } from "../wall-clock";
import type { Context } from "../workout";
import { appleInstant, appleNumber } from "./moments";
import type { WorkoutParts } from "./workout-parts";

const MINUTES: Readonly<Record<string, number>> = { min: 1, s: 1 / 60, sec: 1 / 60, hr: 60, h: 60 };
const KILOMETRES: Readonly<Record<string, number>> = {
  km: 1,
  m: 1 / 1000,
  mi: 1.609344,
  yd: 0.0009144,
  ft: 0.0003048,
};
/** Metres of a number with its unit, as "1234 cm". */
const METRES: Readonly<Record<string, number>> = { cm: 0.01, m: 1, ft: 0.3048 };
const SHORTEST_MIN = 0.5;

/** A workout as a session; null where it has no time, lies ahead, or is too short to be one. */
export function workoutDraft(
  { attributes, statistics, facts }: WorkoutParts,
  context: Context,
): SessionDraft | null {
  const start = appleInstant(attributes.startDate);
  const end = appleInstant(attributes.endDate);
  if (!(end > start) || start * 1000 > context.now.getTime()) return null;
  const elapsedMin = (end - start) / 60;
  const told = appleNumber(attributes.duration);
  const moving = told === null ? null : told * (MINUTES[attributes.durationUnit ?? "min"] ?? 1);
  const durationMin = moving && moving <= elapsedMin * 1.02 ? moving : elapsedMin;
  if (durationMin < SHORTEST_MIN) return null;
  const startedAt = new Date(start * 1000);
  const zone = facts.HKTimeZone;
  const place = zone && isTimeZone(zone) ? zone : null;
  const heart = statistics.find(({ type }) => type === "HKQuantityTypeIdentifierHeartRate");
  return sessionRow("apple-health", {
    date: localDate(startedAt, place ?? context.timeZone),
    startedAt,
    instant: "true",
    wallClock: wallClockAt(startedAt, place ?? context.timeZone),
    place,
    sport: sportOf({ type: sportWord(attributes.workoutActivityType) }, context.sports),
    durationMin,
    elapsedMin,
    distanceKm: distanceOf(attributes, statistics),
    ascentM: climbOf(facts.HKElevationAscended),
    averageHr: beatsCell(appleNumber(heart?.average)),
    maxHr: beatsCell(appleNumber(heart?.maximum)),
    title: "",
  });
}

/** "HKWorkoutActivityTypeTraditionalStrengthTraining" as words. */
const sportWord = (type = "") =>
  type
    .replace(/^HKWorkoutActivityType/, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase() || "other";

function distanceOf(attributes: Record<string, string>, statistics: Record<string, string>[]): number | null {
  const of = statistics.find(({ type }) => /^HKQuantityTypeIdentifierDistance/.test(type ?? ""));
  const [value, unit] = of ? [of.sum, of.unit] : [attributes.totalDistance, attributes.totalDistanceUnit];
  const number = appleNumber(value);
  return number === null ? null : number * (KILOMETRES[unit ?? "km"] ?? 1) || null;
}

function climbOf(text: string | undefined): number | null {
  const parts = /^([\d.,]+)\s*([a-z]+)$/.exec(text ?? "");
  const metres = parts && METRES[parts[2] ?? ""];
  return parts && metres ? (appleNumber(parts[1]) ?? 0) * metres : null;
}
