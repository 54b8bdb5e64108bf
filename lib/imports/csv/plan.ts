import type { Source } from "../draft";
import type { Sport } from "../sport";
import { columnsAs } from "../words/header-words";
import type { Field, Service } from "../words/headers";
import type { Language } from "../words/sport-words";
import { type DistanceUnit, distanceUnitNamed } from "./distances";
import type { TimeUnit } from "./durations";
import type { Table } from "./table";

/** How the columns of a table of sessions are read. */
export type Plan = {
  source: Source;
  /** The column of each field; where a name stands twice, the first. */
  at: Partial<Record<Field, number>>;
  /** Strava's second distance, always metres. */
  metresAt: number | null;
  language: Language | null;
  /** What every row is, where no column says. */
  sport?: Sport | null;
  /** Whether times are UTC or what the clock on the wall showed. */
  times: "utc" | "wall";
  timeUnit: TimeUnit;
  /** How the service writes days whose numbers do not tell their order. */
  dateOrder?: "dmy";
  /** What two numbers around a colon are, where the service always writes them so. */
  clock: "h:mm" | "m:ss" | null;
  /** Units the distance may be in; one where it is known. */
  units: readonly DistanceUnit[];
  /** Whether swims and tracks are in metres in the same column. */
  mixedUnits: boolean;
  /** Whether cadence counts the steps of one leg. */
  oneLeg: boolean;
  /** Numbers written by a program for programs: a point is a fraction's. */
  machine: boolean;
};

const READS: Readonly<Record<Service, Omit<Plan, "at" | "metresAt" | "language">>> = {
  strava: {
    source: "strava-csv",
    times: "utc",
    timeUnit: "s",
    clock: "m:ss",
    units: ["km", "mi", "m"],
    mixedUnits: true,
    oneLeg: true,
    machine: true,
  },
  "strava-small": {
    source: "strava-csv",
    times: "utc",
    timeUnit: "s",
    clock: "m:ss",
    units: ["m"],
    mixedUnits: false,
    oneLeg: true,
    machine: true,
  },
  garmin: {
    source: "garmin-csv",
    times: "wall",
    timeUnit: "min",
    clock: "m:ss",
    units: ["km", "mi"],
    mixedUnits: true,
    oneLeg: false,
    machine: false,
  },
  trainingpeaks: {
    source: "trainingpeaks-csv",
    times: "wall",
    timeUnit: "h",
    clock: null,
    units: ["m"],
    mixedUnits: false,
    oneLeg: true,
    machine: true,
  },
  intervals: {
    source: "intervals-csv",
    times: "wall",
    timeUnit: "s",
    clock: "m:ss",
    units: ["m"],
    mixedUnits: false,
    oneLeg: true,
    machine: true,
  },
  polar: {
    source: "csv",
    times: "wall",
    timeUnit: "min",
    dateOrder: "dmy",
    clock: null,
    units: ["km"],
    mixedUnits: false,
    oneLeg: true,
    machine: true,
  },
  runkeeper: {
    source: "csv",
    times: "wall",
    timeUnit: "min",
    clock: "m:ss",
    units: ["km"],
    mixedUnits: false,
    oneLeg: false,
    machine: true,
  },
  mapmyrun: {
    source: "csv",
    times: "wall",
    timeUnit: "s",
    clock: "m:ss",
    units: ["mi"],
    mixedUnits: false,
    oneLeg: false,
    machine: true,
  },
};

/** What a service's table must have to be taken for one. */
const MUST: Readonly<Record<Service, readonly (Field | readonly Field[])[]>> = {
  intervals: ["date", "duration"],
  trainingpeaks: ["date", "duration"],
  strava: ["date", ["id", "file"], ["elapsed", "moving", "distance", "title"]],
  "strava-small": ["id", "date", "type", "elapsed", "file"],
  polar: ["date", "time", "duration", "type"],
  runkeeper: ["id", "date", "duration"],
  mapmyrun: ["date", "type", "duration"],
  garmin: ["type", "date", ["title", "favorite"], ["duration", "distance", "moving", "elapsed"]],
};
const ORDER = [
  "intervals",
  "trainingpeaks",
  "strava",
  "strava-small",
  "polar",
  "runkeeper",
  "mapmyrun",
  "garmin",
] as const;

/** How the table of a known service is read, by its names of columns in any language, else by its shape; null for others. */
export function planOf(table: Table): Plan | null {
  for (const service of ORDER) {
    const { fields, language } = columnsAs(service, table.header);
    const has = (field: Field) => fields.includes(field);
    if (!MUST[service].every((need) => (typeof need === "string" ? has(need) : need.some(has)))) continue;
    return planned(
      service,
      table,
      fields,
      service === "intervals" || service === "trainingpeaks" ? null : language,
    );
  }
  if (looksLikeStrava(table)) return planned("strava", table, columnsAs("strava", table.header).fields, null);
  return looksLikeGarmin(table)
    ? planned("garmin", table, columnsAs("garmin", table.header).fields, null)
    : null;
}

function planned(
  service: Service,
  table: Table,
  fields: readonly (Field | null)[],
  language: Language | null,
): Plan {
  const at: Partial<Record<Field, number>> = {};
  for (const [i, field] of fields.entries()) if (field && at[field] === undefined) at[field] = i;
  const plan: Plan = { ...READS[service], at, metresAt: null, language };
  if (service === "strava") placeStrava(table, plan, fields);
  if (service === "garmin" && inDays(table, at.duration)) plan.timeUnit = "day";
  if (service === "garmin")
    for (const [i, field] of GARMIN.entries()) fillIn(plan, field, i, looksLikeGarmin(table));
  const named = at.distance === undefined ? null : distanceUnitNamed(table.header[at.distance] ?? "");
  const says = plan.units.length > 1 || ["polar", "runkeeper", "mapmyrun"].includes(service);
  return named && says ? { ...plan, units: [named] } : plan;
}

/** Whether a column of times holds parts of a day, as a spreadsheet keeps them. */
const inDays = ({ rows }: Table, i: number | undefined): boolean =>
  i !== undefined &&
  rows.some((row) => row[i]) &&
  rows.every((row) => /^(?:0?[.,]\d{3,})?$/.test(row[i] ?? ""));

/** Strava's columns stand in one order in every language: those before the file's name, and those behind it. */
const STRAVA = ["id", "date", "title", "type", "note", "elapsed", "distance"] as const;
const BEHIND_FILE: readonly (readonly [Field, number])[] = [
  ["moving", 4],
  ["ascent", 8],
  ["descent", 9],
  ["cadence", 17],
  ["averageHr", 19],
  ["rpe", 31],
];
const GARMIN = [
  "type",
  "date",
  "favorite",
  "title",
  "distance",
  "calories",
  "duration",
  "averageHr",
  "maxHr",
] as const;

const fileColumn = ({ header, rows }: Table): number =>
  header.findIndex((_, i) => rows.some((row) => /^(?:.*\/)?activities\/\d+\./.test(row[i] ?? "")));

function placeStrava(table: Table, plan: Plan, fields: readonly (Field | null)[]): void {
  const { at } = plan;
  const whole = looksLikeStrava(table);
  for (const [i, field] of STRAVA.entries()) fillIn(plan, field, i, whole);
  const file = at.file ?? fileColumn(table);
  if (file >= 0) at.file = file;
  if (whole && file >= 0) for (const [field, by] of BEHIND_FILE) fillIn(plan, field, file + by, true);
  const second = fields.findIndex((field, i) => field === "distance" && i !== at.distance);
  plan.metresAt =
    second >= 0 ? second : whole && file >= 0 && table.header.length > file + 5 ? file + 5 : null;
  const lastMaxHr = fields.lastIndexOf("maxHr");
  if (lastMaxHr >= 0) at.maxHr = lastMaxHr;
}

function fillIn({ at }: Plan, field: Field, i: number, sound: boolean): void {
  if (sound && at[field] === undefined && !Object.values(at).includes(i)) at[field] = i;
}

/** Numbers first, then something dated, and the path of a file of the archive. */
function looksLikeStrava(table: Table): boolean {
  const rows = table.rows.slice(0, 50);
  const numbered = rows.filter((row) => /^\d{5,}$/.test(row[0] ?? "") && /\d{4}/.test(row[1] ?? "")).length;
  return table.header.length >= 25 && numbered > rows.length * 0.8;
}

/** A word, a date with its time, a truth value and the time on the seventh place. */
function looksLikeGarmin(table: Table): boolean {
  const rows = table.rows.slice(0, 50);
  const like = rows.filter(
    (row) =>
      /^\d{4}-\d\d-\d\d \d\d:\d\d/.test(row[1] ?? "") &&
      /^\p{L}{2,8}$/u.test(row[2] ?? "") &&
      /^(\d{1,2}:\d\d(:\d\d)?([.,]\d+)?|[-:]+)$/.test(row[6] ?? ""),
  ).length;
  return table.header.length >= 7 && rows.length > 0 && like > rows.length * 0.8;
}
