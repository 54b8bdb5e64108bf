import { z } from "zod";
import { FIRST_DATE, isDate, LAST_DATE } from "@/lib/calendar";
import {
  ALLOWANCES,
  EXPERIENCES,
  FEELINGS,
  GAITS,
  ILLNESSES,
  INTENSITIES,
  MOVEMENTS,
  ORDERS,
  QUALITIES,
  RED_FLAGS,
  REGIONS,
  SIDES,
  SPREADS,
} from "./vocabulary";

/** Whole steps in the form; other people's scales fall between them. */
const scale1to5 = z.number().min(1).max(5).nullish();
const localDate = z.string({ error: "must be a calendar date written YYYY-MM-DD" }).refine(isDate, {
  error: `must be a calendar date written YYYY-MM-DD, from ${FIRST_DATE} to ${LAST_DATE}`,
});
const seconds = z.number().min(0).max(172_800);
const amount = (max: number) => z.number().min(0).max(max).nullish();
/** To the third decimal, a few seconds: what is finer than any clock has no place in a column. */
const hours = z
  .number()
  .min(0)
  .max(24)
  .overwrite((given) => Math.round(given * 1000) / 1000 || 0);

const symptoms = {
  soreness: z.int().min(0).max(10),
  quality: z.enum(QUALITIES).nullish(),
  spread: z.enum(SPREADS).nullish(),
  withMovement: z.enum(MOVEMENTS),
  gait: z.enum(GAITS),
  sites: z.array(z.strictObject({ region: z.enum(REGIONS), side: z.enum(SIDES) })).max(40),
  redFlags: z.array(z.enum(RED_FLAGS)).max(32),
  illness: z.enum(ILLNESSES),
  sleepHours: hours.nullish(),
  sleepQuality: scale1to5,
  fatigue: scale1to5,
  stress: scale1to5,
  mood: scale1to5,
};

type SorenessAnswers = { soreness: number; quality?: string | null; spread?: string | null };

/** Quality and spread are asked when something is sore, and only then. */
function answersFitSoreness(answers: SorenessAnswers, ctx: z.RefinementCtx): void {
  for (const field of ["quality", "spread"] as const) {
    const given = answers[field] != null;
    if (answers.soreness > 0 && !given)
      ctx.addIssue({ code: "custom", path: [field], message: "is required when soreness is above 0" });
    if (answers.soreness === 0 && given)
      ctx.addIssue({ code: "custom", path: [field], message: "must be left out when soreness is 0" });
  }
}

export const checkInSchema = z.strictObject(symptoms).superRefine(answersFitSoreness);

export const feelCheckSchema = z.strictObject({
  minutes: z.number().min(0).max(600),
  feeling: z.enum(FEELINGS),
  gaitChanged: z.boolean(),
});

const pastCheckInSchema = z
  .object({
    date: localDate,
    ...symptoms,
    feelCheck: feelCheckSchema.nullish(),
    /** From a table of other scales: such mornings are context, they never refer and never lock. */
    imported: z.boolean().optional(),
  })
  .superRefine(answersFitSoreness);

const pastSessionSchema = z.object({
  date: localDate,
  sport: z.string().min(1).max(40),
  durationMin: z.number().positive().max(2880),
  rpe: z.number().min(0).max(10).nullish(),
  distanceKm: amount(1000),
  descentM: amount(20_000),
  /** Seconds in the three zones by heart rate: below the first threshold, between, above the second. */
  zoneSeconds: z.tuple([seconds, seconds, seconds]).nullish(),
});

/** The engine's input. `history.referrals`, `locks` and `clearances` are for callers who know more than 42 days. */
export const inputSchema = z.strictObject({
  date: localDate,
  profile: z
    .strictObject({
      experience: z.enum(EXPERIENCES).default("regular"),
      /** Age in years. */
      years: z.int().min(5).max(120).nullish(),
    })
    .optional(),
  checkIn: checkInSchema,
  feelCheck: feelCheckSchema.nullish(),
  planned: z
    .strictObject({
      intensity: z.enum(INTENSITIES),
      sport: z.string().min(1).max(40),
      durationMin: z.number().positive().max(1440),
      distanceKm: amount(1000),
    })
    .nullish(),
  coachOrder: z
    .strictObject({
      kind: z.enum(ORDERS),
      until: localDate,
      /** What a clearance allows; left out, the way back is read from what was before it. */
      allows: z.enum(ALLOWANCES).nullish(),
      /** Where the return ladder starts, 0..9, when that is what is allowed. */
      stage: z.int().min(0).max(9).nullish(),
    })
    .nullish(),
  history: z
    .strictObject({
      checkIns: z.array(pastCheckInSchema).max(5000).default([]),
      sessions: z.array(pastSessionSchema).max(5000).default([]),
      referrals: z.array(localDate).max(5000).optional(),
      /** Dates of referrals that lock: danger signs, bone, deep groin, a swollen calf. */
      locks: z.array(localDate).max(5000).optional(),
      clearances: z.array(localDate).max(5000).optional(),
    })
    .default({ checkIns: [], sessions: [] }),
});

export type CheckIn = z.output<typeof checkInSchema>;
export type FeelCheck = z.output<typeof feelCheckSchema>;
export type PastCheckIn = z.output<typeof pastCheckInSchema>;
export type PastSession = z.output<typeof pastSessionSchema>;
export type AssessmentInput = z.output<typeof inputSchema>;

export type FieldError = { field: string; message: string };

/** Thrown by `parseInput`: one entry per faulty field, each with the remedy. */
export class InputError extends Error {
  constructor(readonly errors: FieldError[]) {
    super(errors.map((e) => `${e.field}: ${e.message}`).join("; "));
    this.name = "InputError";
  }
}

/** Checks an unknown value against the contract. Throws `InputError` that names each faulty field. */
export function parseInput(value: unknown): AssessmentInput {
  const parsed = inputSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InputError(fieldErrors(parsed.error));
}

/** Zod's issues as field names and remedies, such as `checkIn.soreness: must be ...`. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => {
    const path = issue.path.map((key, i) =>
      typeof key === "number" ? `[${key}]` : `${i ? "." : ""}${String(key)}`,
    );
    if (issue.code === "unrecognized_keys") {
      const prefix = path.length ? `${path.join("")}.` : "";
      return {
        field: issue.keys.map((key) => prefix + key).join(", ") || "input",
        message: "is not a field of the contract; remove it",
      };
    }
    return { field: path.join("") || "input", message: issue.message };
  });
}
