import { localDate } from "@/lib/calendar";
import type { CheckIn } from "@/lib/engine/input";
import { cutText, wellFormed, withoutControls } from "@/lib/text";
import { ImportError, type SessionDraft, type Source, type WellnessDraft } from "../draft";
import { type SportFound, sportFields } from "../sports";
import type { Context } from "../workout";
import { CellError } from "./cell-error";

type Given = Partial<Omit<SessionDraft, "source" | "sport" | "kind" | "sportWord" | "durationMin">> & {
  date: string;
  sport: SportFound;
  durationMin: number | null;
};

/** A session draft from a row of a table; null for a row without a duration, such as one only planned. */
export function sessionRow(source: Source, given: Given): SessionDraft | null {
  const { sport: found, durationMin, rpe, distanceKm, ...rest } = given;
  if (!durationMin) return null;
  return {
    startedAt: null,
    instant: rest.wallClock ? "guessed" : "true",
    wallClock: null,
    place: null,
    elapsedMin: null,
    averageHr: null,
    maxHr: null,
    cadence: null,
    heartRate: null,
    zoneSeconds: null,
    laps: [],
    warnings: [],
    ...rest,
    ...sportFields(found),
    title: textCell(rest.title ?? "", 200).replaceAll("\n", " "),
    note: textCell(rest.note ?? "", 2000),
    durationMin,
    distanceKm: distanceKm ? Number(distanceKm.toFixed(3)) : null,
    ascentM: climb(rest.ascentM),
    descentM: climb(rest.descentM),
    rpe: rpe == null || rpe <= 0 ? null : Math.min(10, Math.round(rpe)),
    source,
  };
}

const climb = (metres: number | null | undefined) =>
  metres == null ? null : Math.max(0, Math.min(20_000, Math.round(metres)));

export type Wellness = {
  soreness: number | null;
  sleepHours: number | null;
  sleepQuality: number | null;
  fatigue: number | null;
  stress: number | null;
  mood: number | null;
};

/**
 * A morning from numbers on our scales (soreness 0..10, the others 1..5); null where soreness is not told. Tables of
 * wellness tell neither quality nor spread nor stride: taken as dull, even, normal, movement not tried.
 */
export function wellnessRow(date: string, given: Wellness): WellnessDraft | null {
  if (given.soreness === null) return null;
  const whole = (value: number | null, low: number, high: number) =>
    value === null ? null : Math.max(low, Math.min(high, Math.round(value)));
  const soreness = whole(given.soreness, 0, 10) as number;
  const answers: CheckIn = {
    soreness,
    ...(soreness > 0 ? { quality: "dull" as const, spread: "both-sides" as const } : {}),
    withMovement: "not-tried",
    gait: "normal",
    sites: [],
    redFlags: [],
    illness: "none",
    sleepHours:
      given.sleepHours === null ? null : Math.round(Math.max(0, Math.min(24, given.sleepHours)) * 10) / 10,
    sleepQuality: whole(given.sleepQuality, 1, 5),
    fatigue: whole(given.fatigue, 1, 5),
    stress: whole(given.stress, 1, 5),
    mood: whole(given.mood, 1, 5),
  };
  return { date, answers };
}

/** Refuses a table that has nothing to keep, with the first reason there is. */
export function notEmpty(
  kept: number,
  errors: readonly { row: number; field: string; message: string }[],
): void {
  const first = errors[0];
  if (kept === 0 && first)
    throw new ImportError(`has no usable row; line ${first.row}: ${first.field} ${first.message}`);
}

/** A heart rate of a table: whole beats, null outside what a living athlete has. */
export function beatsCell(value: number | null): number | null {
  return value === null || value < 25 || value > 250 ? null : Math.round(value);
}

/** A text as it may be kept: well-formed, without control characters, at most so many characters. */
export const textCell = (text: string, most: number) =>
  cutText(withoutControls(wellFormed(text), { keepLineBreaks: true }).trim(), most);

/** Refuses a date that has not come yet where the athlete lives, or is older than any watch. */
export function pastDate(date: string, field: string, { now, timeZone }: Context): string {
  if (date > localDate(now, timeZone)) throw new CellError(field, `is ${date}, which has not come yet`);
  return date;
}
