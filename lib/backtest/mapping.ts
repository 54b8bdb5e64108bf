import { z } from "zod";
import { fieldErrors, InputError } from "@/lib/engine/input";

const column = z.string().min(1);
const missing = z.array(z.string()).default(["", "NA"]);

/** A number, as it stands or moved from one scale to another: `from: [7, 1], to: [0, 10]` turns 7 into 0 and 1 into 10. */
const number = z.strictObject({
  column,
  from: z.tuple([z.number(), z.number()]).optional(),
  to: z.tuple([z.number(), z.number()]).optional(),
});
const words = <T extends z.ZodType<string>>(value: T) =>
  z.strictObject({ column, map: z.record(z.string(), value), default: value.optional() });

/** How a team's files are to be read: columns, scales, the date's format, and what counts as the outcome. */
export const mappingSchema = z.strictObject({
  /** The order of year (yyyy), month (MM) and day (dd), with any separators. */
  dateFormat: z.string().regex(/yyyy/).regex(/MM/).regex(/dd/).default("yyyy-MM-dd"),
  missing,
  checkIns: z.strictObject({
    player: column,
    date: column,
    soreness: number,
    sleepHours: number.optional(),
    sleepQuality: number.optional(),
    fatigue: number.optional(),
    stress: number.optional(),
    mood: number.optional(),
    illness: words(z.enum(["none", "above-neck", "below-neck-or-fever"])).optional(),
  }),
  sessions: z.strictObject({
    player: column,
    date: column,
    durationMin: number,
    rpe: number,
    distanceKm: number.optional(),
    sport: words(z.string()).optional(),
  }),
  outcome: z.strictObject({ column, yes: z.array(z.string()).min(1), no: z.array(z.string()).min(1) }),
});
export type Mapping = z.output<typeof mappingSchema>;

/** Checks a mapping. Throws `InputError` that names each faulty field. */
export function parseMapping(value: unknown): Mapping {
  const parsed = mappingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError(fieldErrors(parsed.error).map((e) => ({ ...e, field: `mapping.${e.field}` })));
}

type NumberColumn = z.output<typeof number>;

/** A cell as a number on the scale that is wanted; null where it is missing. Throws RangeError for anything else. */
export function readNumber(
  cell: string | undefined,
  rule: NumberColumn,
  missing: readonly string[],
): number | null {
  if (cell === undefined || missing.includes(cell.trim())) return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new RangeError(`${rule.column} is "${cell}", not a number`);
  if (!rule.from || !rule.to) return value;
  const [a, b] = rule.from;
  const [c, d] = rule.to;
  return c + ((value - a) * (d - c)) / (b - a);
}

/** A cell as a local date. Throws RangeError when it does not follow the format. */
export function readDate(cell: string, format: string): string {
  const pattern = format
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace("yyyy", "(?<y>\\d{4})")
    .replace("MM", "(?<m>\\d{1,2})")
    .replace("dd", "(?<d>\\d{1,2})");
  const parts = new RegExp(`^${pattern}`).exec(cell.trim())?.groups;
  if (!parts) throw new RangeError(`"${cell}" is not a date written ${format}`);
  const date = `${parts.y}-${String(parts.m).padStart(2, "0")}-${String(parts.d).padStart(2, "0")}`;
  if (!z.iso.date().safeParse(date).success) throw new RangeError(`"${cell}" is not a day of the calendar`);
  return date;
}
