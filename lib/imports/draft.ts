import type { CheckIn } from "@/lib/engine/input";
import type { HeartRateSeconds } from "@/lib/training/zones";
import type { SessionKind } from "../session-kinds";
import type { Said } from "./said";
import type { WallClock } from "./wall-clock";

export type Source =
  | "fit"
  | "tcx"
  | "gpx"
  | "strava-csv"
  | "garmin-csv"
  | "trainingpeaks-csv"
  | "intervals-csv"
  | "apple-health"
  | "csv";

export type Lap = { durationMin: number; distanceKm: number | null; averageHr: number | null };

/** A session as a file tells it, before it is anybody's. */
export type SessionDraft = {
  /** The instant it began; null where the file has only a day. */
  startedAt: Date | null;
  /** "guessed" where the file has a wall clock alone: `startedAt` supposes that it was in the athlete's zone. */
  instant: "true" | "guessed";
  /**
   * What the clock on the wall showed as it began, as the file says or as its place tells; null where the file has only
   * a day, or an instant without a place.
   */
  wallClock: WallClock | null;
  /** The local date where it began. */
  date: string;
  /** IANA name or offset such as +02:00 of the place; null where the athlete's own zone was taken. */
  place: string | null;
  sport: string;
  kind: SessionKind;
  /** The file's own word for the sport where nobody has said what it means, "" where there is none: it is asked. */
  sportWord?: string;
  title: string;
  /** Minutes on the move: pauses are left out. */
  durationMin: number;
  /** Minutes from start to end, pauses included. */
  elapsedMin: number | null;
  distanceKm: number | null;
  ascentM: number | null;
  descentM: number | null;
  averageHr: number | null;
  maxHr: number | null;
  /** Steps per minute for runs and walks, revolutions for rides. */
  cadence: number | null;
  heartRate: HeartRateSeconds | null;
  /** Seconds in five zones as the source counted them, where it gives no more than that. */
  zoneSeconds: number[] | null;
  laps: Lap[];
  rpe: number | null;
  note: string;
  source: Source;
  /** What was odd in the file and what was done about it, for the athlete to read. */
  warnings: Said[];
};

/** A morning as a file of wellness tells it. */
export type WellnessDraft = { date: string; answers: CheckIn };

/** What was measured or told of a morning beside a check-in or without one: context, and nothing the verdict rests on. */
export type MeasuresDraft = {
  date: string;
  /** Hours. */
  sleepHours: number | null;
  /** 1 worst .. 5 best. */
  sleepQuality: number | null;
  /** 1 least .. 5 most. */
  fatigue: number | null;
  stress: number | null;
  /** 1 worst .. 5 best. */
  mood: number | null;
  /** Heart-rate variability, as the source counts it. */
  hrvMs: number | null;
  /** Beats a minute. */
  restingHr: number | null;
  /** The service or kind of file, one word. */
  source: string;
};

/** A date's check-in, its measures, or both. */
export type WellnessEntry = { date: string; answers: CheckIn | null; measures: MeasuresDraft | null };

/** What is wrong with one row of a table; the rest of the file is read all the same. */
export type RowError = { row: number; field: string; said: Said };

export type Parsed = {
  sessions: SessionDraft[];
  wellness: WellnessDraft[];
  /** Mornings as they were measured. */
  measures?: MeasuresDraft[];
  rowErrors: RowError[];
  /** What was odd and left empty. */
  notes?: Said[];
  /** A team's table: what it holds of each athlete, instead of all the above. */
  athletes?: { athleteId: string; parsed: Parsed }[];
};
