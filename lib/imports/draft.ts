import type { CheckIn } from "@/lib/engine/input";
import type { HeartRateSeconds } from "@/lib/training/zones";
import type { SessionKind } from "../session-kinds";
import type { WallClock } from "./wall-clock";

export type Source =
  | "fit"
  | "tcx"
  | "gpx"
  | "strava-csv"
  | "garmin-csv"
  | "trainingpeaks-csv"
  | "intervals-csv"
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
  warnings: string[];
};

/** A morning as a file of wellness tells it. */
export type WellnessDraft = { date: string; answers: CheckIn };

/** What is wrong with one row of a table; the rest of the file is read all the same. */
export type RowError = { row: number; field: string; message: string };

export type Parsed = {
  sessions: SessionDraft[];
  wellness: WellnessDraft[];
  rowErrors: RowError[];
};

/** The one error the parsers throw: what is wrong with the file, in words for the person who chose it. */
export class ImportError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "ImportError";
  }
}

/** What a file is refused with that took a reader down. */
export const TOO_MUCH = "takes too much memory or time to read; it is not imported";

export const DISK_FULL =
  "can't be taken now: the server's disk is full; tell whoever runs it, then send it again";

const MB = 1024 * 1024;
/** What a file may be at most, in bytes, points and rows. */
export const LIMITS = {
  /** One recording or table, packed or not. */
  file: 100 * MB,
  /** An archive as it is sent; what of it is never read does not count further. */
  archive: 2_048 * MB,
  /** What is read of an archive, unpacked and all together. */
  unpacked: 16_384 * MB,
  files: 20_000,
  atOnce: 500,
  points: 400_000,
  rows: 50_000,
} as const;
