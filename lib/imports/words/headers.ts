import type { WordList } from "./words";

/** What a column of a table of sessions can hold. */
export const FIELDS = [
  "id",
  "date",
  "time",
  "type",
  "subType",
  "title",
  "note",
  "duration",
  "moving",
  "elapsed",
  "distance",
  "ascent",
  "descent",
  "averageHr",
  "maxHr",
  "cadence",
  "bikeCadence",
  "rpe",
  "file",
  "favorite",
  "calories",
  "stride",
  "steps",
  "planned",
] as const;
export type Field = (typeof FIELDS)[number];

/** The services whose tables are known by their columns. */
export const SERVICES = [
  "strava",
  "strava-small",
  "garmin",
  "trainingpeaks",
  "intervals",
  "polar",
  "runkeeper",
  "mapmyrun",
] as const;
export type Service = (typeof SERVICES)[number];

/** One language's names of columns: by service, and as people name them in tables of their own. */
export type HeaderWords = Partial<Record<Service | "own", Partial<Record<Field, WordList>>>>;
