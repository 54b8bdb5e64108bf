import { z } from "zod";
import { localDate } from "@/lib/calendar";
import type { SessionDraft, WellnessDraft } from "../draft";
import { SPORTS } from "../sport";
import type { Field } from "../words/headers";
import type { Context } from "../workout";
import { dateCell, numberCell, rescale } from "./cells";
import { orderIn } from "./dates";
import type { Plan } from "./plan";
import type { Answers } from "./questions";
import { pastDate, wellnessRow } from "./rows";
import { readSessions } from "./session-table";
import { eachRow, type Row, type Table } from "./table";

const column = z.string().min(1, { error: "must be chosen" }).max(200);
const perhaps = column.nullish();
/** A column of a scale: the value that means least of the named thing, and the one that means most. */
const scale = z
  .strictObject({ column, least: z.number(), most: z.number() })
  .refine((s) => s.least !== s.most, { error: "must run between two different values" });
export type Scale = z.output<typeof scale>;

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
    soreness: scale,
    sleepHours: column.nullable(),
    sleepQuality: scale.nullable(),
    fatigue: scale.nullable(),
    stress: scale.nullable(),
    mood: scale.nullable(),
  }),
  z.strictObject({
    holds: z.literal("sessions"),
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
          ...Object.values(mapping).map((v) => (typeof v === "object" ? v?.column : null)),
        ]
      : mapping.holds === "sessions"
        ? [mapping.sport, ...MAPPED.map((field) => mapping[field])]
        : [];
  return named.filter((name): name is string => typeof name === "string" && !table.header.includes(name));
}

/** Reads a plain table as its owner explained it. Throws `NeedsAnswers` where the order of its dates is still open. */
export function readMapped(table: Table, mapping: SessionMapping | WellnessMapping, context: Context) {
  if (mapping.holds === "wellness")
    return { sessions: [] as SessionDraft[], ...readMornings(table, mapping, context) };
  const { dateOrder } = mapping;
  const answers = dateOrder === "ymd" ? {} : { dateOrder };
  const { read, rowErrors } = readSessions(table, planFor(table, mapping), { context, units: null, answers });
  return { sessions: read.map(({ draft }) => draft), wellness: [] as WellnessDraft[], rowErrors };
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

function readMornings(table: Table, mapping: WellnessMapping, context: Context) {
  const cells = table.rows.map((row) => row[table.header.indexOf(mapping.date)] ?? "");
  const found = orderIn(cells, localDate(context.now, context.timeZone), null);
  const order = found.sure ? found.order : mapping.dateOrder;
  const { read, rowErrors } = eachRow(table, (row) => {
    const date = pastDate(dateCell(row.first(mapping.date), mapping.date, order), mapping.date, context);
    return wellnessOf(row, date, mapping);
  });
  return { wellness: read, rowErrors };
}

function onScale(row: Row, from: Scale | null, to: readonly [number, number]): number | null {
  if (!from) return null;
  const [low, high] = from.least < from.most ? [from.least, from.most] : [from.most, from.least];
  const value = numberCell(row.first(from.column), from.column, low, high);
  return value === null ? null : rescale(value, [from.least, from.most], to);
}

function wellnessOf(row: Row, date: string, m: WellnessMapping): WellnessDraft | null {
  return wellnessRow(date, {
    soreness: onScale(row, m.soreness, [0, 10]),
    sleepHours: m.sleepHours ? numberCell(row.first(m.sleepHours), m.sleepHours, 0, 24) : null,
    sleepQuality: onScale(row, m.sleepQuality, [1, 5]),
    fatigue: onScale(row, m.fatigue, [1, 5]),
    stress: onScale(row, m.stress, [1, 5]),
    mood: onScale(row, m.mood, [1, 5]),
  });
}
