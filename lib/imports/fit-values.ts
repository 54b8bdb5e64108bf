/** Seconds between 1970 and the FIT epoch, 1989-12-31. */
const FIT_EPOCH_S = 631_065_600;

/** Seconds since 1970 of a date and time field. */
export const instant = (value: unknown): number | undefined =>
  value instanceof Date && !Number.isNaN(value.getTime()) ? value.getTime() / 1000 : undefined;

export const number = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isFinite(value) ? value : undefined;

export const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** What the wall's clock showed, as seconds since 1970 as if it were UTC; one decoder leaves such fields as they are. */
export const wallSeconds = (value: unknown): number | undefined =>
  typeof value === "number" ? value + FIT_EPOCH_S : instant(value);
