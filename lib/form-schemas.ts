import { z } from "zod";
import { addDays, isTimeZone, localDate } from "@/lib/calendar";
import { checkInSchema, sessionPainSchema } from "@/lib/engine/input";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import { amount, date, line, revision, text, uuid } from "@/lib/fields";
import { SESSION_KINDS } from "@/lib/session-kinds";
import { lengthOf } from "@/lib/text";
import { canonicalZone } from "@/lib/time-zones";
import { issueAt, wrong } from "@/lib/words/wrong";

// Forms of other files take their fields from here, too.
export { date, revision, uuid };

const KINDS = SESSION_KINDS.map(({ kind }) => kind);

/** Whatever a browser may report as its zone; read as the name this server counts with. */
export const timeZone = z.string().transform((reported, ctx) => {
  const zone = canonicalZone(reported);
  if (zone) return zone;
  ctx.addIssue(issueAt([], "timeZone"));
  return z.NEVER;
});
export const note = text(2000);
export const personName = line(80, { least: 1, lacking: wrong("person.name") });
export const teamName = line(80, { least: 1, lacking: wrong("team.name") });
export const groupName = line(80, { least: 1, lacking: wrong("team.group") });
export const email = line(254).pipe(z.email(wrong("person.email")));
export const password = z
  .string(wrong("person.password"))
  .refine((given) => lengthOf(given) >= 10, wrong("person.passwordShort", { least: 10 }))
  .refine((given) => lengthOf(given) <= 200, wrong("person.passwordLong", { most: 200 }));

/** How far back an entry may be made or corrected, in days. */
export const CORRECTION_DAYS = 60;

/** Refuses a date that the athlete's own calendar has not reached, or that is too old to correct. */
function entryDate(entry: { date: string; timeZone: string }, ctx: z.RefinementCtx): void {
  if (!isTimeZone(entry.timeZone)) return;
  const today = localDate(new Date(), entry.timeZone);
  if (entry.date > today) ctx.addIssue(issueAt(["date"], "entry.future"));
  if (entry.date < addDays(today, -CORRECTION_DAYS))
    ctx.addIssue(issueAt(["date"], "entry.tooOld", { days: CORRECTION_DAYS }));
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
    minutes: z
      .int()
      .min(1, wrong("amount.leastMinutes", { least: 1 }))
      .max(600),
    feeling: z.enum(["better", "same", "worse"]),
    gaitChanged: z.boolean(wrong("entry.stride")),
    /** The feel check that was known when this one began; left out by a form without scripts. */
    after: uuid.nullish(),
  })
  .superRefine(entryDate);
export type FeelCheckForm = z.input<typeof feelCheckForm>;

/** What hurt in a session. Where something did, the place counts, and whether it changed the stride. */
const sessionPain = z
  .strictObject({
    worst: sessionPainSchema.shape.worst,
    strideChanged: z.boolean(wrong("entry.strideInSession")),
    sites: sessionPainSchema.shape.sites.unwrap(),
    oneSpot: z.boolean().nullish(),
  })
  .superRefine((pain, ctx) => {
    if (pain.worst === 0) return;
    if (pain.sites.length === 0) ctx.addIssue(issueAt(["sites"], "entry.whichPlace"));
    if (pain.oneSpot == null) ctx.addIssue(issueAt(["oneSpot"], "entry.oneSpot"));
  });

export const sessionForm = z
  .strictObject({
    id: uuid,
    date,
    timeZone,
    revision,
    kind: z.enum(KINDS, wrong("entry.kind")),
    durationMin: amount("minutes", 1, 1440),
    rpe: z.int(wrong("entry.rpe")).min(0).max(10),
    distanceKm: amount("km", 0, 500).nullable(),
    descentM: amount("metres", 0, 10_000).nullable(),
    pain: sessionPain.nullish(),
    note,
  })
  .superRefine(entryDate);
export type SessionForm = z.input<typeof sessionForm>;

export const flagForm = z
  .strictObject({
    id: uuid,
    athleteId: uuid,
    kind: z.enum(["rest", "easy", "watch"], wrong("chosen")),
    reason: text(500, { least: 3, lacking: wrong("flag.reason") }),
    until: date.nullable(),
  })
  .superRefine((flag, ctx) => {
    if (flag.kind !== "watch" && !flag.until) ctx.addIssue(issueAt(["until"], "flag.until"));
  });
export type FlagForm = z.input<typeof flagForm>;

/** What whoever examined the athlete allows, and where the steps back begin if that is what they allow. */
const allowed = {
  allows: z.enum(ALLOWANCES, wrong("flag.allows")),
  stage: z.int(wrong("flag.stage")).min(0, wrong("flag.stage")).max(9, wrong("flag.stage")).nullable(),
};

export const clearanceForm = z.strictObject({
  id: uuid,
  athleteId: uuid,
  until: date,
  note: text(500, { least: 3, lacking: wrong("flag.clearedBy") }),
  ...allowed,
});

/** An athlete's own record of what a professional told them. */
export const seenForm = z.strictObject({
  id: uuid,
  timeZone,
  until: date,
  toldBy: line(120, { least: 2, lacking: wrong("flag.toldBy") }),
  note: text(500, { least: 3, lacking: wrong("flag.told") }),
  /** When whoever saw them wants to see them again. */
  nextVisit: date.nullable().default(null),
  ...allowed,
});
export type SeenForm = z.input<typeof seenForm>;
export type ClearanceForm = z.input<typeof clearanceForm>;

export const noteForm = z.strictObject({
  id: uuid,
  athleteId: uuid,
  body: text(2000, { least: 1, lacking: wrong("flag.note") }),
});
export type NoteForm = z.input<typeof noteForm>;
