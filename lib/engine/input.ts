import { z } from "zod";
import { FIRST_DATE, isDate, LAST_DATE } from "@/lib/calendar";
import { RULE_IDS } from "./rule-ids";
import {
  ALLOWANCES,
  EXPERIENCES,
  FEELINGS,
  GAITS,
  ILLNESSES,
  INTENSITIES,
  LADDER_STATUSES,
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
  params: { code: "date" },
});
const seconds = z.number().min(0).max(172_800);
const amount = (max: number) => z.number().min(0).max(max).nullish();
/** To the third decimal, a few seconds: what is finer than any clock has no place in a column. */
const hours = z
  .number()
  .min(0)
  .max(24)
  .overwrite((given) => Math.round(given * 1000) / 1000 || 0);

const site = z.strictObject({ region: z.enum(REGIONS), side: z.enum(SIDES) });

const symptoms = {
  soreness: z.int().min(0).max(10),
  quality: z.enum(QUALITIES).nullish(),
  spread: z.enum(SPREADS).nullish(),
  withMovement: z.enum(MOVEMENTS),
  gait: z.enum(GAITS),
  sites: z.array(site).max(40),
  redFlags: z.array(z.enum(RED_FLAGS)).max(32),
  illness: z.enum(ILLNESSES),
  /** Pain this morning at the place that hurt in a session of the last 48 hours, 0..10. */
  painAfter: z.int().min(0).max(10).nullish(),
  sleepHours: hours.nullish(),
  sleepQuality: scale1to5,
  fatigue: scale1to5,
  stress: scale1to5,
  mood: scale1to5,
};

type SorenessAnswers = { soreness: number; quality?: string | null; spread?: string | null };

/** Quality and spread are asked when something is sore, and only then. */
function answersFitSoreness(answers: SorenessAnswers, ctx: z.RefinementCtx): void {
  const refuse = (field: string, code: string, message: string) =>
    ctx.addIssue({ code: "custom", path: [field], message, params: { code } });
  for (const field of ["quality", "spread"] as const) {
    const given = answers[field] != null;
    if (answers.soreness > 0 && !given) refuse(field, "when-sore", "is required when soreness is above 0");
    if (answers.soreness === 0 && given)
      refuse(field, "when-not-sore", "must be left out when soreness is 0");
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

/** What hurt in a session. The fields beside `worst` are asked only where something did. */
export const sessionPainSchema = z.strictObject({
  /** The worst of it, 0..10. */
  worst: z.int().min(0).max(10),
  strideChanged: z.boolean().default(false),
  sites: z.array(site).max(40).default([]),
  /** Whether one finger can point to it; left out where nobody said. */
  oneSpot: z.boolean().nullish(),
});

const pastSessionSchema = z.object({
  date: localDate,
  sport: z.string().min(1).max(40),
  durationMin: z.number().positive().max(2880),
  rpe: z.number().min(0).max(10).nullish(),
  distanceKm: amount(1000),
  descentM: amount(20_000),
  /** Seconds in the three zones by heart rate: below the first threshold, between, above the second. */
  zoneSeconds: z.tuple([seconds, seconds, seconds]).nullish(),
  /** Of a session dated today it is the only thing that counts today. */
  pain: sessionPainSchema.nullish(),
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
  /** Where the athlete stands on the way back, as its steps and their answers tell; left out where they are on none. */
  ladder: z
    .strictObject({
      /** 0..9 */
      stage: z.int().min(0).max(9),
      /** Minutes of the step that is due, or of the next one. */
      minutes: z.int().min(1).max(600),
      status: z.enum(LADDER_STATUSES),
      /** When it began; a clearance given since lets pain over a bone be read by its steps. */
      since: localDate,
      /** The date of the next step. */
      nextOn: localDate.nullish(),
      /** The place it leads back from; only pain there is read by its steps. Left out where nobody said. */
      region: z.enum(REGIONS).nullish(),
      side: z.enum(SIDES).nullish(),
    })
    .nullish(),
  /** Rules that every team of the athlete has muted; only those of `MUTABLE_RULES` listen. */
  mutedRules: z.array(z.enum(RULE_IDS)).max(RULE_IDS.length).optional(),
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
export type SessionPain = z.output<typeof sessionPainSchema>;
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

/** Zod's issues as field names and remedies, such as `checkIn.soreness: must be ...`, in the English of the contract. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => ({
    field: fieldOf(issue),
    message: issue.code === "unrecognized_keys" ? "is not a field of the contract; remove it" : issue.message,
  }));
}

/** The field that an issue is about, such as `history.sessions[3].rpe`; "input" for the whole. */
export function fieldOf(issue: z.ZodError["issues"][number]): string {
  const path = issue.path
    .map((key, i) => (typeof key === "number" ? `[${key}]` : `${i ? "." : ""}${String(key)}`))
    .join("");
  if (issue.code !== "unrecognized_keys") return path || "input";
  const prefix = path ? `${path}.` : "";
  return issue.keys.map((key) => prefix + key).join(", ") || "input";
}
