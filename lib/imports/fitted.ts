import { cutText, wellFormed, withoutControls } from "../text";
import type { Lap, Parsed, SessionDraft } from "./draft";
import { livingBeats } from "./recording";

const LONGEST_MIN = 2_880;
const MOST_LAPS = 500;
const LONGEST = { title: 200, note: 2_000, place: 64, warning: 400 } as const;

/**
 * Everything of a file as its columns hold it: whole numbers where they are whole, no number beyond what can be, text
 * without control characters and cut between letters. Nothing of a draft can break a write after this.
 */
export function fittedParsed(parsed: Parsed): Parsed {
  return { ...parsed, sessions: parsed.sessions.map(fitted) };
}

/** A draft that fits its columns; the same where it did already. */
export function fitted(draft: SessionDraft): SessionDraft {
  return {
    ...draft,
    title: line(draft.title, LONGEST.title),
    note: cutText(wellFormed(withoutControls(draft.note, { keepLineBreaks: true })), LONGEST.note).trim(),
    place: draft.place === null ? null : line(draft.place, LONGEST.place),
    durationMin: within(draft.durationMin, 0, LONGEST_MIN, 2) ?? 0,
    elapsedMin: within(draft.elapsedMin, 0, LONGEST_MIN * 4, 2),
    distanceKm: within(draft.distanceKm, 0, 1_000, 3),
    ascentM: within(draft.ascentM, 0, 20_000, 0),
    descentM: within(draft.descentM, 0, 20_000, 0),
    averageHr: livingBeats(draft.averageHr),
    maxHr: livingBeats(draft.maxHr),
    cadence: within(draft.cadence, 0, 300, 0),
    rpe: within(draft.rpe, 0, 10, 0),
    heartRate: draft.heartRate?.map(([bpm, s]) => [Math.round(bpm), Math.round(s)] as const) ?? null,
    zoneSeconds: draft.zoneSeconds?.map((s) => within(s, 0, LONGEST_MIN * 60, 0) ?? 0) ?? null,
    laps: draft.laps.slice(0, MOST_LAPS).map(fittedLap),
    warnings: draft.warnings.map((warning) => line(warning, LONGEST.warning)),
  };
}

const fittedLap = (lap: Lap): Lap => ({
  durationMin: within(lap.durationMin, 0, LONGEST_MIN, 2) ?? 0,
  distanceKm: within(lap.distanceKm, 0, 1_000, 3) || null,
  averageHr: livingBeats(lap.averageHr),
});

const line = (text: string, most: number) =>
  cutText(wellFormed(withoutControls(text, { keepLineBreaks: false })).trim(), most).trim();

/** A number rounded and kept within its range; null for none. */
function within(
  value: number | null | undefined,
  least: number,
  most: number,
  digits: number,
): number | null {
  if (value == null || !Number.isFinite(value)) return null;
  return Number(Math.max(least, Math.min(most, value)).toFixed(digits));
}
