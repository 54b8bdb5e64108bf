export const UNITS = ["metric", "imperial"] as const;
export type Units = (typeof UNITS)[number];

/** Days a week can start on: the numbers of ISO 8601, Monday 1 to Sunday 7. */
export const WEEK_STARTS = [1, 6, 7] as const;
export type WeekStart = (typeof WEEK_STARTS)[number];

/** One mile in kilometres, one foot in metres (international yard and pound agreement, 1959): exact. */
export const KM_PER_MILE = 1.609344;
export const M_PER_FOOT = 0.3048;

/** Kilometres as the number that a reader's unit shows, and back. Stored values are always metric. */
export const fromKm = (km: number, units: Units) => (units === "imperial" ? km / KM_PER_MILE : km);
export const toKm = (distance: number, units: Units) =>
  units === "imperial" ? distance * KM_PER_MILE : distance;

/** Metres of altitude as the number that a reader's unit shows, and back. */
export const fromM = (m: number, units: Units) => (units === "imperial" ? m / M_PER_FOOT : m);
export const toM = (altitude: number, units: Units) =>
  units === "imperial" ? altitude * M_PER_FOOT : altitude;

/** Seconds a kilometre as seconds for the reader's unit of distance. */
export const fromPace = (secondsPerKm: number, units: Units) =>
  units === "imperial" ? secondsPerKm * KM_PER_MILE : secondsPerKm;
