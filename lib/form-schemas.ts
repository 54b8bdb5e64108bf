import { z } from "zod";
import { addDays, isTimeZone, localDate } from "@/lib/calendar";
import { checkInSchema } from "@/lib/engine/input";
import { SESSION_KINDS } from "@/lib/session-kinds";
import { canonicalZone } from "@/lib/time-zones";

const KINDS = SESSION_KINDS.map(({ kind }) => kind);

export const uuid = z.uuid({ error: "is not a valid id; reload the page" });
/** Whatever a browser may report as its zone; read as the name this server counts with. */
export const timeZone = z.string().transform((reported, ctx) => {
  const zone = canonicalZone(reported);
  if (zone) return zone;
  ctx.addIssue({ code: "custom", message: "is not a time zone this server knows; choose one from the list" });
  return z.NEVER;
});
export const date = z.iso.date({ error: "must be a date; choose one from the calendar" });
export const revision = z.int().min(0).max(1_000_000);

const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: `must be at most ${max} characters; shorten it` });
export const note = text(2000);
export const personName = text(80).min(1, { error: "Give your name." });
export const teamName = text(80).min(1, { error: "Give the team a name." });
export const groupName = text(80).min(1, { error: "Give the group a name." });
export const email = text(254).pipe(
  z.email({ error: "must be an e-mail address, such as name@example.org" }),
);
export const password = z
  .string()
  .min(10, { error: "must have at least 10 characters" })
  .max(200, { error: "must have at most 200 characters" });

/** How far back an entry may be made or corrected, in days. */
export const CORRECTION_DAYS = 60;

/** Refuses a date that the athlete's own calendar has not reached, or that is too old to correct. */
function entryDate(entry: { date: string; timeZone: string }, ctx: z.RefinementCtx): void {
  if (!isTimeZone(entry.timeZone)) return;
  const today = localDate(new Date(), entry.timeZone);
  if (entry.date > today)
    ctx.addIssue({
      code: "custom",
      path: ["date"],
      message: "is in the future where you are; choose today or earlier",
    });
  if (entry.date < addDays(today, -CORRECTION_DAYS))
    ctx.addIssue({
      code: "custom",
      path: ["date"],
      message: `is more than ${CORRECTION_DAYS} days ago; entries that old stay as they are`,
    });
}

export const checkInForm = z
  .strictObject({ writeId: uuid, date, timeZone, revision, answers: checkInSchema, note })
  .superRefine(entryDate);
export type CheckInForm = z.input<typeof checkInForm>;

export const feelCheckForm = z
  .strictObject({
    id: uuid,
    date,
    timeZone,
    minutes: z.int().min(1, { error: "must be at least 1 minute" }).max(600),
    feeling: z.enum(["better", "same", "worse"]),
    gaitChanged: z.boolean({ error: "must be answered: has your stride changed?" }),
  })
  .superRefine(entryDate);
export type FeelCheckForm = z.input<typeof feelCheckForm>;

const optionalNumber = (max: number, unit: string) =>
  z
    .number({ error: `must be a number of ${unit}` })
    .min(0, { error: "must not be negative" })
    .max(max, { error: `must be at most ${max} ${unit}` })
    .nullable();

export const sessionForm = z
  .strictObject({
    id: uuid,
    date,
    timeZone,
    revision,
    kind: z.enum(KINDS, { error: "must be chosen: what kind of session was it?" }),
    durationMin: z
      .number({ error: "must be a number of minutes" })
      .min(1, { error: "must be at least 1 minute" })
      .max(1440, { error: "must be at most 1440 minutes, a day" }),
    rpe: z.int({ error: "must be chosen: how hard was it, 0 to 10?" }).min(0).max(10),
    distanceKm: optionalNumber(500, "km"),
    descentM: optionalNumber(10_000, "metres"),
    note,
  })
  .superRefine(entryDate);
export type SessionForm = z.input<typeof sessionForm>;

export const flagForm = z
  .strictObject({
    id: uuid,
    athleteId: uuid,
    kind: z.enum(["rest", "easy", "watch"], { error: "must be chosen" }),
    reason: text(500).min(3, { error: "must say why, in a few words: the athlete reads it" }),
    until: date.nullable(),
  })
  .superRefine((flag, ctx) => {
    if (flag.kind !== "watch" && !flag.until)
      ctx.addIssue({
        code: "custom",
        path: ["until"],
        message: "must be given: the last day the order holds",
      });
  });
export type FlagForm = z.input<typeof flagForm>;

export const clearanceForm = z.strictObject({
  id: uuid,
  athleteId: uuid,
  until: date,
  note: text(500).min(3, { error: "must say who cleared the athlete" }),
});
export type ClearanceForm = z.input<typeof clearanceForm>;

export const noteForm = z.strictObject({
  id: uuid,
  athleteId: uuid,
  body: text(2000).min(1, { error: "Write the note first." }),
});
export type NoteForm = z.input<typeof noteForm>;
