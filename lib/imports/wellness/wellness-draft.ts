import type { CheckIn } from "@/lib/engine/input";
import type { MeasuresDraft, WellnessDraft } from "../draft";

/** What a row tells of a morning on our scales: soreness 0..10, the others 1..5, sleep in hours, HRV in ms, beats a minute. */
export type Morning = { soreness: number | null } & Omit<MeasuresDraft, "date" | "source">;

export const NO_ANSWER: Morning = {
  soreness: null,
  sleepHours: null,
  sleepQuality: null,
  fatigue: null,
  stress: null,
  mood: null,
  hrvMs: null,
  restingHr: null,
};

/** What is kept of a morning: a check-in where soreness is told, and what was measured beside it or without it. */
export type Kept = { checkIn: WellnessDraft | null; measures: MeasuresDraft | null };

/**
 * A check-in needs soreness. Tables tell neither quality nor spread nor stride: taken as dull, even, normal, movement not
 * tried. What has no soreness, and what a check-in has no place for, is kept as measured.
 */
export function keptOf(date: string, given: Morning, source: string): Kept {
  const { soreness, hrvMs, restingHr } = given;
  const answers = {
    sleepHours: within(given.sleepHours, 0, 24, 1),
    sleepQuality: clamped(given.sleepQuality, 1, 5),
    fatigue: clamped(given.fatigue, 1, 5),
    stress: clamped(given.stress, 1, 5),
    mood: clamped(given.mood, 1, 5),
  };
  const level = clamped(soreness, 0, 10);
  const measured = { hrvMs: within(hrvMs, 1, 400, 1), restingHr: within(restingHr, 25, 150, 0) };
  const worth =
    measured.hrvMs !== null ||
    measured.restingHr !== null ||
    (level === null && Object.values(answers).some((value) => value !== null));
  return {
    checkIn: level === null ? null : { date, answers: checkInOf(level, answers) },
    measures: worth ? { date, ...answers, ...measured, source } : null,
  };
}

type Answers = Pick<MeasuresDraft, "sleepHours" | "sleepQuality" | "fatigue" | "stress" | "mood">;

const checkInOf = (soreness: number, answers: Answers): CheckIn => ({
  soreness,
  ...(soreness > 0 ? { quality: "dull" as const, spread: "both-sides" as const } : {}),
  withMovement: "not-tried",
  gait: "normal",
  sites: [],
  redFlags: [],
  illness: "none",
  ...answers,
});

function clamped(value: number | null, low: number, high: number): number | null {
  return value === null || !Number.isFinite(value) ? null : Math.max(low, Math.min(high, Math.round(value)));
}

/** To so many digits; null for what no body has, such as a night of 30 hours. */
function within(value: number | null, low: number, high: number, digits: number): number | null {
  if (value === null || !Number.isFinite(value) || value < low || value > high) return null;
  return Number(value.toFixed(digits));
}
