import type { Lap, Source } from "./draft";
import type { Said } from "./said";
import type { LearnedSports } from "./sports";
import type { Point, Span } from "./track";

/** What a recording says of itself, beside its points. Seconds and metres; instants in seconds since 1970. */
export type Recording = {
  source: Source;
  sport: string | null;
  title?: string;
  points: Point[];
  /** Start, where the file says more than its points. */
  start?: number;
  /** Time with the timer running, pauses left out. */
  timerS?: number | null;
  elapsedS?: number | null;
  distanceM?: number | null;
  ascentM?: number | null;
  descentM?: number | null;
  averageHr?: number | null;
  maxHr?: number | null;
  cadence?: number | null;
  laps?: Lap[];
  /** When the watch's timer stood still, in order. */
  pauses?: Span[];
  /** Seconds the place's clock is ahead of UTC, where the file tells. */
  offsetS?: number | null;
  /** On the map of a game: its positions and its sport's name say nothing of the place. */
  virtual?: boolean;
  /** What else the file says of its time, asked where the clock of its moments was never set. */
  clock?: {
    /** The last moment by the moments' own clock, and by the wall's, written as if it were UTC. */
    end?: number;
    localEnd?: number;
    /** When the file was made. */
    created?: number;
  };
  /** Its instants suppose that a wall clock was one of the athlete's own zone. */
  guessed?: boolean;
  warnings: Said[];
};

export type Context = {
  /** The athlete's IANA time zone, for files that do not tell the place. */
  timeZone: string;
  /** Now: nothing is recorded later than a day from it. */
  now: Date;
  /** Words for sports that this person explained before. */
  sports?: LearnedSports;
};

/** Beats a minute that a living athlete can have. */
export const LIVING_BPM = [25, 250] as const;

/** A heart rate a living athlete can have, in whole beats; null for any other, and for the 0 of a strap that searches. */
export function livingBeats(value: number | null | undefined): number | null {
  const [low, high] = LIVING_BPM;
  return value != null && value >= low && value <= high ? Math.round(value) : null;
}
