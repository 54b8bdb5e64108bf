/** One recorded moment; `t` in seconds since 1970, metres, beats and revolutions or steps per minute, watts. */
export type Point = {
  t: number;
  hr?: number;
  distance?: number;
  altitude?: number;
  cadence?: number;
  power?: number;
  lat?: number;
  lon?: number;
};

/** A stretch of time in seconds since 1970. */
export type Span = { from: number; to: number };
