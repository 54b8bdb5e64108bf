import { z } from "zod";
import { cutText, wellFormed, withoutControls, withoutPiles } from "../text";
import type { Lap, SessionDraft } from "./draft";
import { ImportError } from "./import-error";

const MOST_LAPS = 500;
const DAYS = { first: "1990-01-01", last: "2100-01-01" };

/**
 * A draft as the columns of a session take it, whatever a reader made of its file: whole numbers where whole ones are
 * kept, nothing beyond what a body or a day can be, text without halves of characters. Throws `ImportError` for a
 * session without a day or without any minutes: there is nothing to keep then.
 */
export function fitted(draft: SessionDraft): SessionDraft {
  const { date } = draft;
  if (!z.iso.date().safeParse(date).success || date < DAYS.first || date > DAYS.last)
    throw new ImportError("refused.noDay");
  const durationMin = within(draft.durationMin, 0, 2880, 2);
  if (!durationMin) throw new ImportError("refused.noDuration");
  return {
    ...draft,
    durationMin,
    startedAt: draft.startedAt && Number.isFinite(draft.startedAt.getTime()) ? draft.startedAt : null,
    elapsedMin: within(draft.elapsedMin, 0, 20_000, 2),
    distanceKm: within(draft.distanceKm, 0, 2_000, 3),
    ascentM: within(draft.ascentM, 0, 20_000, 0),
    descentM: within(draft.descentM, 0, 20_000, 0),
    averageHr: whole(draft.averageHr, 25, 250),
    maxHr: whole(draft.maxHr, 25, 250),
    cadence: whole(draft.cadence, 0, 400),
    rpe: whole(draft.rpe, 0, 10),
    heartRate: draft.heartRate?.map(([bpm, s]) => [Math.round(bpm), Math.round(s)] as const) ?? null,
    zoneSeconds: draft.zoneSeconds?.map((s) => whole(s, 0, 2880 * 60) ?? 0) ?? null,
    laps: draft.laps.slice(0, MOST_LAPS).map(fittedLap),
    title: line(draft.title, 200),
    note: withoutPiles(cutText(withoutControls(wellFormed(draft.note), { keepLineBreaks: true }), 2000)),
    place: draft.place === null ? null : line(draft.place, 64),
    warnings: draft.warnings.slice(0, 20),
  };
}

const fittedLap = (lap: Lap): Lap => ({
  durationMin: within(lap.durationMin, 0, 2880, 2) ?? 0,
  distanceKm: within(lap.distanceKm, 0, 2_000, 3) || null,
  averageHr: whole(lap.averageHr, 25, 250),
});

/** One line of text as the database takes it, at most so many characters. */
export const line = (text: string, most: number) =>
  withoutPiles(cutText(withoutControls(wellFormed(text), { keepLineBreaks: false }), most)).trim();

/** To so many digits behind the point: `real` has about seven in all. */
function within(value: number | null, low: number, high: number, digits: number): number | null {
  if (value === null || !Number.isFinite(value) || value < low) return null;
  return Number(Math.min(high, value).toFixed(digits));
}

function whole(value: number | null, low: number, high: number): number | null {
  if (value === null || !Number.isFinite(value)) return null;
  const rounded = Math.round(value);
  return rounded < low || rounded > high ? null : rounded;
}
