import { localDate } from "@/lib/calendar";
import { cutText, wellFormed, withoutControls } from "@/lib/text";
import type { RowError, SessionDraft, Source } from "../draft";
import { ImportError } from "../import-error";
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

/** Refuses a table that has nothing to keep, with the first reason there is. */
export function notEmpty(kept: number, [first]: readonly RowError[]): void {
  if (kept === 0 && first)
    throw new ImportError("refused.noUsableRow", { line: first.row, problem: { said: first.said } });
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
  if (date > localDate(now, timeZone)) throw new CellError(field, "cell.notYet", { day: { day: date } });
  return date;
}
