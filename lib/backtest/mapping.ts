import { z } from "zod";
import { isTimeZone } from "@/lib/calendar";
import { fieldErrors, InputError } from "@/lib/engine/input";

/** A column by its name, or several names of which the first that a table has counts. */
const column = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]);
const columns = column.transform((names) => (typeof names === "string" ? [names] : names));

/** A number, as it stands or moved from one scale to another: `from: [7, 1], to: [0, 10]` turns 7 into 0 and 1 into 10. */
const number = z.strictObject({
  column: columns,
  from: z.tuple([z.number(), z.number()]).optional(),
  to: z.tuple([z.number(), z.number()]).optional(),
});

/** Soreness by its own scale: the value that is best, the worst, and what is normal on it where that is known. */
const scaled = z
  .strictObject({ column: columns, best: z.number(), worst: z.number(), normal: z.number().optional() })
  .refine(({ best, worst }) => best !== worst, { error: "best and worst must differ", path: ["worst"] });

/** Words of a column: whole cells by `map`, parts of a cell by `contains`, everything else by `default`. */
const words = <T extends z.ZodType<string>>(value: T) =>
  z.strictObject({
    column: columns,
    map: z.record(z.string(), value).default({}),
    contains: z.record(z.string(), value).default({}),
    default: value.optional(),
  });

const pattern = z.string().refine(compiles, { error: "must be a regular expression" });
function compiles(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false; // What RegExp refuses is what the message says.
  }
}

/** Whose row it is: by a column; where a table has none, by its file's path, of which `path` finds the part. */
const player = z.union([
  columns.transform((names) => ({ column: names, path: undefined as string | undefined })),
  z.strictObject({ column: columns.default([]), path: pattern.optional() }),
]);

/** In a folder, the files of this name are read; of every name where it is left out. */
const file = z.string().min(1).optional();

const checkIns = z.strictObject({
  file,
  player,
  date: columns,
  soreness: z.union([scaled, number], {
    error: 'needs a column with "best" and "worst", or "from" and "to"',
  }),
  sleepHours: number.optional(),
  sleepQuality: number.optional(),
  fatigue: number.optional(),
  stress: number.optional(),
  mood: number.optional(),
  illness: words(z.enum(["none", "above-neck", "below-neck-or-fever"])).optional(),
});

const sessions = z
  .strictObject({
    file,
    /** The sessions stand in the check-ins' table: no file of their own is needed. */
    inCheckIns: z.boolean().default(false),
    player,
    date: columns,
    durationMin: number.optional(),
    rpe: number.optional(),
    /** RPE x minutes (AU), where that is all there is. No effort is read from it. */
    load: number.optional(),
    distanceKm: number.optional(),
    sport: words(z.string()).optional(),
  })
  .refine(({ durationMin, load }) => durationMin || load, {
    error: "is required where there is no load",
    path: ["durationMin"],
  });

/** How a team's files are to be read: columns, scales, the date's format, and what later mornings are compared with. */
export const mappingSchema = z.strictObject({
  /** The order of year (yyyy), month (MM) and day (dd), with any separators. */
  dateFormat: z.string().regex(/yyyy/).regex(/MM/).regex(/dd/).default("yyyy-MM-dd"),
  /** Where instants are told in UTC: the zone whose calendar the days are of. */
  timeZone: z.string().refine(isTimeZone, { error: "is not a time zone" }).optional(),
  missing: z.array(z.string()).default(["", "NA"]),
  checkIns,
  sessions: sessions.optional(),
  outcome: z
    .strictObject({ column: columns, yes: z.array(z.string()).min(1), no: z.array(z.string()).min(1) })
    .optional(),
  /** How ready the athlete felt, in their own words' number. Never an input of the engine. */
  readiness: z.strictObject({ column: columns, higherIsBetter: z.boolean().default(true) }).optional(),
});
export type Mapping = z.output<typeof mappingSchema>;
export type NumberColumn = z.output<typeof number>;
export type SorenessColumn = z.output<typeof checkIns>["soreness"];
export type WordColumn<T extends string> = {
  column: string[];
  map: Record<string, T>;
  contains: Record<string, T>;
  default?: T | undefined;
};
export type PlayerOf = z.output<typeof player>;

/** Checks a mapping. Throws `InputError` that names each faulty field. */
export function parseMapping(value: unknown): Mapping {
  const parsed = mappingSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError(fieldErrors(parsed.error).map((e) => ({ ...e, field: `mapping.${e.field}` })));
}
