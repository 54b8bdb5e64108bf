import { z } from "zod";
import { addDays, isTimeZone, localDate } from "@/lib/calendar";
import { checkInSchema } from "@/lib/engine/input";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import { amount, date, line, revision, text, uuid } from "@/lib/fields";
import { SESSION_KINDS } from "@/lib/session-kinds";
import { lengthOf } from "@/lib/text";
import { canonicalZone } from "@/lib/time-zones";

// Forms of other files take their fields from here, too.
export { date, revision, uuid };

const KINDS = SESSION_KINDS.map(({ kind }) => kind);

/** Whatever a browser may report as its zone; read as the name this server counts with. */
export const timeZone = z.string().transform((reported, ctx) => {
  const zone = canonicalZone(reported);
  if (zone) return zone;
  ctx.addIssue({ code: "custom", message: "is not a time zone this server knows; choose one from the list" });
  return z.NEVER;
});
export const note = text(2000);
export const personName = line(80, { least: 1, lacking: "Give your name." });
export const teamName = line(80, { least: 1, lacking: "Give the team a name." });
export const groupName = line(80, { least: 1, lacking: "Give the group a name." });
export const email = line(254).pipe(
  z.email({ error: "must be an e-mail address, such as name@example.org" }),
);
export const password = z
  .string({ error: "must be given" })
  .refine((given) => lengthOf(given) >= 10, { error: "must have at least 10 characters" })
  .refine((given) => lengthOf(given) <= 200, { error: "must have at most 200 characters" });

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

export const sessionForm = z
  .strictObject({
    id: uuid,
    date,
    timeZone,
    revision,
    kind: z.enum(KINDS, { error: "must be chosen: what kind of session was it?" }),
    durationMin: amount("minutes", 1, 1440),
    rpe: z.int({ error: "must be chosen: how hard was it, 0 to 10?" }).min(0).max(10),
    distanceKm: amount("km", 0, 500).nullable(),
    descentM: amount("metres", 0, 10_000).nullable(),
    note,
  })
  .superRefine(entryDate);
export type SessionForm = z.input<typeof sessionForm>;

export const flagForm = z
  .strictObject({
    id: uuid,
    athleteId: uuid,
    kind: z.enum(["rest", "easy", "watch"], { error: "must be chosen" }),
    reason: text(500, { least: 3, lacking: "must say why, in a few words: the athlete reads it" }),
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

/** What whoever examined the athlete allows, and where the steps back begin if that is what they allow. */
const allowed = {
  allows: z.enum(ALLOWANCES, { error: "must be chosen: what may be done?" }),
  stage: z
    .int({ error: "must be a stage from 0 to 9" })
    .min(0, { error: "must be a stage from 0 to 9" })
    .max(9, { error: "must be a stage from 0 to 9" })
    .nullable(),
};

export const clearanceForm = z.strictObject({
  id: uuid,
  athleteId: uuid,
  until: date,
  note: text(500, { least: 3, lacking: "must say who cleared the athlete" }),
  ...allowed,
});

/** An athlete's own record of what a professional told them. */
export const seenForm = z.strictObject({
  id: uuid,
  timeZone,
  until: date,
  toldBy: line(120, { least: 2, lacking: "Say who saw you, such as a doctor's name." }),
  note: text(500, { least: 3, lacking: "Say what they told you, in a few words." }),
  ...allowed,
});
export type SeenForm = z.input<typeof seenForm>;
export type ClearanceForm = z.input<typeof clearanceForm>;

export const noteForm = z.strictObject({
  id: uuid,
  athleteId: uuid,
  body: text(2000, { least: 1, lacking: "Write the note first." }),
});
export type NoteForm = z.input<typeof noteForm>;
