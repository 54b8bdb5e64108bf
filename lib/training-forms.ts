import { z } from "zod";
import { REGIONS } from "@/lib/engine/vocabulary";
import { amount, date, uuid, uuids } from "@/lib/fields";
import { note } from "@/lib/form-schemas";
import { csvMapping, importAnswers } from "@/lib/imports/csv/mapped";
import { SPORTS } from "@/lib/imports/sport";
import { SESSION_KINDS } from "@/lib/session-kinds";
import { wellFormed, withoutControls } from "@/lib/text";
import { issueAt, wrong } from "@/lib/words/wrong";

const beats = z
  .int(wrong("zones.beats"))
  .min(80, wrong("zones.leastBeats", { least: 80 }))
  .max(240, wrong("zones.mostBeats", { most: 240 }));

/** Zones from a threshold, a maximum, or four limits by hand. */
export const zonesForm = z
  .strictObject({
    id: uuid,
    athleteId: uuid,
    from: date,
    basis: z.enum(["threshold", "max", "hand"], wrong("chosen")),
    beats: beats.nullable(),
    bounds: z.tuple([beats, beats, beats, beats]).nullable(),
    easyZones: z.literal([1, 2, 3]),
    hardFrom: z.literal([4, 5]),
  })
  .superRefine((form, ctx) => {
    if (form.basis !== "hand" && form.beats === null) ctx.addIssue(issueAt(["beats"], "zones.from"));
    if (form.basis !== "hand") return;
    if (!form.bounds) ctx.addIssue(issueAt(["bounds"], "zones.bounds"));
    else if (form.bounds.some((bound, i) => i > 0 && bound <= (form.bounds?.[i - 1] ?? 0)))
      ctx.addIssue(issueAt(["bounds"], "zones.rising"));
  });
export type ZonesForm = z.input<typeof zonesForm>;

/** What one planned session is. */
const planned = {
  date,
  kind: z.enum(
    SESSION_KINDS.map(({ kind }) => kind),
    wrong("plan.kind"),
  ),
  minutes: amount("minutes", 5, 600),
  intensity: z.enum(["easy", "moderate", "hard"], wrong("chosen")),
  note,
};

/** Whom a plan is for: one athlete, a group, or everybody of the team. */
const forWhom = z.discriminatedUnion("who", [
  z.strictObject({ who: z.literal("all") }),
  z.strictObject({ who: z.literal("group"), groupId: uuid }),
  z.strictObject({ who: z.literal("athlete"), athleteId: uuid }),
]);
export type ForWhom = z.output<typeof forWhom>;

/** Whoever of those meant is left out all the same: they should not run. */
const leaveOut = uuids(1000).default([]);

export const planForm = z.strictObject({ id: uuid, teamId: uuid, target: forWhom, leaveOut, ...planned });
export type PlanForm = z.input<typeof planForm>;

export const changePlanForm = z.strictObject({ planId: uuid, athleteId: uuid, ...planned });
export type ChangePlanForm = z.input<typeof changePlanForm>;

export const removePlanForm = z.strictObject({ planId: uuid, athleteId: uuid, removed: z.boolean() });
export const copyWeekForm = z.strictObject({
  teamId: uuid,
  target: forWhom,
  leaveOut,
  from: date,
  to: date,
});
export type CopyWeekForm = z.input<typeof copyWeekForm>;
/** What a copied week, or a plan for many, made: to be undone. */
export const undoPlansForm = z.strictObject({
  made: z
    .array(z.strictObject({ planId: uuid, athleteId: uuid }))
    .min(1)
    .max(5000),
});
export type UndoPlansForm = z.input<typeof undoPlansForm>;
export type MadePlans = UndoPlansForm["made"];

export const settleForm = z.strictObject({
  id: uuid,
  answer: z.enum(["same", "another", "drop"], wrong("chosen")),
});

/** One answer for every open question of a kind. */
export const settleAllForm = z.strictObject({
  question: z.enum(["like", "typed", "removed"]),
  answer: z.enum(["same", "another", "drop"], wrong("chosen")),
});

/** A join or an answer to be taken back. */
export const undoForm = z.strictObject({ id: uuid });

/** A session typed by hand and the one from a file that it looks like. */
export const pairForm = z.strictObject({ id: uuid, into: uuid });

/** Names of columns stay as they are, or they would not be found again: one that can't be kept is refused by its place. */
function namesCanBeKept(value: unknown, path: (string | number)[], ctx: z.RefinementCtx): void {
  if (typeof value === "string") {
    if (withoutControls(wellFormed(value), { keepLineBreaks: true }) !== value.replace(/\r\n?/g, "\n"))
      ctx.addIssue(issueAt(path, "table.column"));
  } else if (typeof value === "object" && value !== null)
    for (const [key, one] of Object.entries(value)) namesCanBeKept(one, [...path, key], ctx);
}

export const mappingForm = z
  .strictObject({ header: z.array(z.string().max(500)).min(2).max(500), mapping: csvMapping })
  .superRefine(({ mapping }, ctx) => namesCanBeKept(mapping, ["mapping"], ctx));
export type MappingForm = z.input<typeof mappingForm>;

/** What was asked of an upload: how a table is to be read, and what words for sports mean. */
export const importAnswersForm = z.strictObject({
  header: z.array(z.string().max(500)).max(500),
  answers: importAnswers,
  sports: z
    .array(
      z.strictObject({
        word: z.string().max(500),
        sport: z.enum(SPORTS, wrong("table.sport")),
      }),
    )
    .max(500),
});
export type ImportAnswersForm = z.input<typeof importAnswersForm>;

/** How hard a session was, or that nothing hurt: what did hurt is told in the session's own form, with its place. */
export const rateForm = z.union([
  z.strictObject({ id: uuid, rpe: z.int(wrong("entry.rating")).min(0).max(10) }),
  z.strictObject({ id: uuid, nothingHurt: z.literal(true) }),
]);
export type RateForm = z.input<typeof rateForm>;

/** Whether the athlete was injured in the last twelve months, where and when; "skip" passes over it. */
export const injuryForm = z.strictObject({
  id: uuid,
  had: z.enum(["yes", "no", "skip"], wrong("entry.injury")),
  region: z.enum(REGIONS, wrong("entry.region")).nullable(),
  month: z
    .string()
    .regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, wrong("month"))
    .nullable(),
});
export type InjuryForm = z.input<typeof injuryForm>;
