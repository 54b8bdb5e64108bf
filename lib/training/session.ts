/** What the arithmetic needs to know of one session. Dates are the athlete's local dates. */
export type TrainedSession = {
  date: string;
  sport: string;
  /** Minutes, > 0. */
  durationMin: number;
  /** Session RPE on Foster's 0..10 scale; null when the athlete gave none. */
  rpe?: number | null;
  /** Kilometres. */
  distanceKm?: number | null;
  /** Metres of descent. */
  descentM?: number | null;
};

/** Whether the sport loads the legs the way running does. */
export function isRun(sport: string): boolean {
  return sport === "run" || sport === "trail-run" || sport === "treadmill" || sport === "race";
}
