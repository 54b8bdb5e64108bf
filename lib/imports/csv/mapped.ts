import { z } from "zod";
import { sorenessOn } from "@/lib/scales/soreness-scale";
import { wrong } from "@/lib/words/wrong";
import type { Parsed } from "../draft";
import { SPORTS } from "../sport";
import { numberReader } from "../wellness/measured";
import { readWellness, type WellnessPlan } from "../wellness/read-wellness";
import { sleepReader } from "../wellness/sleep-hours";
import type { Field } from "../words/headers";
import type { Context } from "../workout";
import { numberCell, rescale } from "./cells";
import { decimalIn } from "./numbers";
import type { Plan } from "./plan";
import type { Answers } from "./questions";
import { readSessions } from "./session-table";
import type { Table } from "./table";

const column = z.string().min(1, wrong("chosen")).max(200);
const perhaps = column.nullish();
/** A column of a scale: the value that means least of the named thing, and the one that means most. */
const scale = z
  .strictObject({ column, least: z.number(), most: z.number() })
  .refine((s) => s.least !== s.most, wrong("table.scale"));
export type Scale = z.output<typeof scale>;
/** Soreness may tell what is normal on its scale: somebody who trains is a little sore on a good day. */
const sorenessScale = z
  .strictObject({ column, least: z.number(), most: z.number(), normal: z.number().nullish() })
  .refine((s) => s.least !== s.most, wrong("table.scale"));

/**
 * Whose the rows are, where a column names the athlete: the one's who reads it, or those of an owner's team. Null where
 * all rows are one person's, absent where nobody asked.
 */
const athlete = z
  .union([
    z.strictObject({
      column,
      value: z.string().min(1, wrong("table.yourRows")).max(500),
    }),
    z.strictObject({
      column,
      /** Null for somebody who is left out. */
      people: z
        .array(z.strictObject({ value: z.string().max(500), athleteId: z.uuid().nullable() }))
        .min(1)
        .max(300)
        .refine((list) => list.some(({ athleteId }) => athleteId), wrong("table.athletes")),
    }),
  ])
  .nullish();
export type AthleteRows = NonNullable<z.output<typeof athlete>>;

/** What was asked of a table and answered. */
export const importAnswers = z.strictObject({
  dateOrder: z.enum(["dmy", "mdy"]).optional(),
  distance: z.enum(["km", "mi", "m"]).optional(),
  clock: z.enum(["h:mm", "m:ss"]).optional(),
});

/** How a table is to be read: what it holds, its columns, units and scales. Remembered per set of columns. */
export const csvMapping = z.discriminatedUnion("holds", [
  z.strictObject({
    holds: z.literal("wellness"),
    date: column,
    dateOrder: z.enum(["ymd", "dmy", "mdy"]),
    athlete,
    soreness: sorenessScale.nullish(),
    sleepHours: column.nullable(),
    hrvMs: perhaps,
    restingHr: perhaps,
    sleepQuality: scale.nullable(),
    fatigue: scale.nullable(),
    stress: scale.nullable(),
    mood: scale.nullable(),
  }),
  z.strictObject({
    holds: z.literal("sessions"),
    athlete,
    date: column,
    dateOrder: z.enum(["ymd", "dmy", "mdy"]),
    time: perhaps,
    title: perhaps,
    duration: column,
    durationUnit: z.enum(["min", "h", "s", "h:mm", "m:ss"]),
    elapsed: perhaps,
    rpe: column.nullable(),
    sport: column.nullable(),
    /** What every row is where no column says. */
    sportIs: z.enum(SPORTS).nullish(),
    distance: column.nullable(),
    distanceUnit: z.enum(["km", "m", "mi"]),
    averageHr: perhaps,
    maxHr: perhaps,
    ascent: perhaps,
    descent: perhaps,
    cadence: perhaps,
    note: perhaps,
  }),
  /** A service's own table, of which something had to be asked. */
  z.strictObject({ holds: z.literal("answers"), ...importAnswers.shape }),
]);
export type CsvMapping = z.output<typeof csvMapping>;
type SessionMapping = Extract<CsvMapping, { holds: "sessions" }>;
type WellnessMapping = Extract<CsvMapping, { holds: "wellness" }>;

/** A mapping with answers to what it left open. */
export function answered(mapping: CsvMapping | null, answers: Answers): CsvMapping {
  const { dateOrder, distance, clock } = answers;
  if (!mapping || mapping.holds === "answers") return { ...mapping, holds: "answers", ...answers };
  if (mapping.holds === "wellness") return { ...mapping, dateOrder: dateOrder ?? mapping.dateOrder };
  return {
    ...mapping,
    dateOrder: dateOrder ?? mapping.dateOrder,
    distanceUnit: distance ?? mapping.distanceUnit,
    durationUnit: clock ?? mapping.durationUnit,
  };
}

/** Columns of a table of sessions that a mapping can name, by what they hold. */
export const MAPPED = [
  "date",
  "time",
  "title",
  "duration",
  "elapsed",
  "rpe",
  "distance",
  "averageHr",
  "maxHr",
  "ascent",
  "descent",
  "cadence",
  "note",
] as const;

/** Columns a mapping names that the table does not have. */
export function lackingColumns(table: Table, mapping: CsvMapping): string[] {
  const named =
    mapping.holds === "wellness"
      ? [
          mapping.date,
          mapping.sleepHours,
          mapping.hrvMs,
          mapping.restingHr,
          ...Object.values(mapping).map((v) => (typeof v === "object" ? v?.column : null)),
        ]
      : mapping.holds === "sessions"
        ? [mapping.sport, mapping.athlete?.column, ...MAPPED.map((field) => mapping[field])]
        : [];
  return named.filter((name): name is string => typeof name === "string" && !table.header.includes(name));
}

/** Reads a plain table as its owner explained it. Throws `NeedsAnswers` where the order of its dates is still open. */
export function readMapped(
  table: Table,
  mapping: SessionMapping | WellnessMapping,
  context: Context,
): Parsed {
  if (mapping.holds === "wellness") return readWellness(table, wellnessPlan(table, mapping), context);
  const { dateOrder } = mapping;
  const answers = dateOrder === "ymd" ? {} : { dateOrder };
  const { read, rowErrors } = readSessions(table, planFor(table, mapping), { context, units: null, answers });
  return { sessions: read.map(({ draft }) => draft), wellness: [], rowErrors };
}

function planFor(table: Table, m: SessionMapping): Plan {
  const at: Partial<Record<Field, number>> = {};
  for (const field of MAPPED) {
    const name = m[field];
    if (name) at[field] = table.header.indexOf(name);
  }
  if (m.sport) at.type = table.header.indexOf(m.sport);
  const clock = m.durationUnit === "h:mm" || m.durationUnit === "m:ss" ? m.durationUnit : null;
  return {
    source: "csv",
    at,
    metresAt: null,
    language: null,
    sport: m.sport ? null : (m.sportIs ?? "run"),
    times: "wall",
    timeUnit: m.durationUnit === "h" || m.durationUnit === "s" ? m.durationUnit : "min",
    clock,
    units: [m.distanceUnit],
    mixedUnits: false,
    oneLeg: true,
    machine: false,
  };
}

function wellnessPlan(table: Table, m: WellnessMapping): WellnessPlan {
  const at = (name: string) => table.header.indexOf(name);
  const { soreness, sleepHours, hrvMs, restingHr } = m;
  const readers: WellnessPlan["readers"] = {};
  if (soreness) {
    const on = { best: soreness.least, worst: soreness.most, normal: soreness.normal ?? undefined };
    readers.soreness = scaleReader(table, soreness, (value) => sorenessOn(on, value));
  }
  for (const key of ["sleepQuality", "fatigue", "stress", "mood"] as const) {
    const of = m[key];
    if (of) readers[key] = scaleReader(table, of, (value) => rescale(value, [of.least, of.most], [1, 5]));
  }
  if (sleepHours) readers.sleepHours = sleepReader(table, at(sleepHours));
  if (hrvMs) readers.hrvMs = numberReader(table, at(hrvMs), 400);
  if (restingHr) readers.restingHr = numberReader(table, at(restingHr), 250);
  return { source: "csv", dateAt: at(m.date), dateOrder: m.dateOrder, readers };
}

function scaleReader(
  table: Table,
  { column, least, most }: Omit<Scale, "normal">,
  on: (value: number) => number,
) {
  const at = table.header.indexOf(column);
  const [low, high] = least < most ? [least, most] : [most, least];
  const decimal = decimalIn(table.rows.map((row) => row[at] ?? ""));
  return (cells: readonly string[]) => {
    const value = numberCell(cells[at] ?? "", column, low, high, decimal);
    return value === null ? null : on(value);
  };
}
