import { z } from "zod";
import type { SessionDraft, WellnessDraft } from "../draft";
import type { Context } from "../workout";
import { dateCell, durationCell, numberCell, rescale } from "./cells";
import { pastDate, sessionRow, wellnessRow } from "./rows";
import { CellError, eachRow, type Row, type Table } from "./table";

const column = z.string().min(1, { error: "must be chosen" }).max(200);
/** A column of a scale: the value that means least of the named thing, and the one that means most. */
const scale = z
  .strictObject({ column, least: z.number(), most: z.number() })
  .refine((s) => s.least !== s.most, { error: "must run between two different values" });
export type Scale = z.output<typeof scale>;

/** How a plain table is to be read: what it holds, its columns, units and scales. Remembered per set of columns. */
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
    duration: column,
    durationUnit: z.enum(["min", "h", "s"]),
    rpe: column.nullable(),
    sport: column.nullable(),
    distance: column.nullable(),
    distanceUnit: z.enum(["km", "m", "mi"]),
  }),
]);
export type CsvMapping = z.output<typeof csvMapping>;

const KM: Record<"km" | "m" | "mi", number> = { km: 1, m: 0.001, mi: 1.609344 };

/** Columns a mapping names that the table does not have. */
export function lackingColumns(table: Table, mapping: CsvMapping): string[] {
  const named = Object.values(mapping).flatMap((value) =>
    typeof value === "object" && value !== null ? [value.column] : [],
  );
  const plain =
    mapping.holds === "wellness"
      ? [mapping.date, mapping.sleepHours]
      : [mapping.date, mapping.duration, mapping.rpe, mapping.sport, mapping.distance];
  return [...named, ...plain].filter((name): name is string => name !== null && !table.header.includes(name));
}

export function readMapped(table: Table, mapping: CsvMapping, context: Context) {
  const sessions: SessionDraft[] = [];
  const wellness: WellnessDraft[] = [];
  const { rowErrors } = eachRow(table, (row) => {
    const date = pastDate(
      dateCell(row.first(mapping.date), mapping.date, mapping.dateOrder),
      mapping.date,
      context.now,
    );
    if (mapping.holds === "wellness") {
      const draft = wellnessOf(row, date, mapping);
      if (draft) wellness.push(draft);
    } else {
      const draft = sessionOf(row, date, mapping);
      if (draft) sessions.push(draft);
    }
    return null;
  });
  return { sessions, wellness, rowErrors };
}

function onScale(row: Row, from: Scale | null, to: readonly [number, number]): number | null {
  if (!from) return null;
  const [low, high] = from.least < from.most ? [from.least, from.most] : [from.most, from.least];
  const value = numberCell(row.first(from.column), from.column, low, high);
  return value === null ? null : rescale(value, [from.least, from.most], to);
}

function wellnessOf(
  row: Row,
  date: string,
  m: Extract<CsvMapping, { holds: "wellness" }>,
): WellnessDraft | null {
  return wellnessRow(date, {
    soreness: onScale(row, m.soreness, [0, 10]),
    sleepHours: m.sleepHours ? numberCell(row.first(m.sleepHours), m.sleepHours, 0, 24) : null,
    sleepQuality: onScale(row, m.sleepQuality, [1, 5]),
    fatigue: onScale(row, m.fatigue, [1, 5]),
    stress: onScale(row, m.stress, [1, 5]),
    mood: onScale(row, m.mood, [1, 5]),
  });
}

function sessionOf(
  row: Row,
  date: string,
  m: Extract<CsvMapping, { holds: "sessions" }>,
): SessionDraft | null {
  const durationMin = durationCell(row.first(m.duration), m.duration, m.durationUnit);
  const rpe = m.rpe ? numberCell(row.first(m.rpe), m.rpe, 0, 10) : null;
  const distance = m.distance ? numberCell(row.first(m.distance), m.distance) : null;
  const distanceKm = distance === null ? null : distance * KM[m.distanceUnit];
  if (distanceKm !== null && distanceKm > 1000)
    throw new CellError(m.distance ?? "distance", "is more than 1000 km; check the unit");
  return sessionRow("csv", {
    date,
    sport: m.sport ? row.first(m.sport) : "run",
    durationMin,
    rpe,
    distanceKm,
  });
}
