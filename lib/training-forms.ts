import { z } from "zod";
import { amount, date, uuid } from "@/lib/fields";
import { note } from "@/lib/form-schemas";
import { csvMapping, importAnswers } from "@/lib/imports/csv/mapped";
import { SPORTS } from "@/lib/imports/sport";
import { SESSION_KINDS } from "@/lib/session-kinds";
import { wellFormed, withoutControls } from "@/lib/text";

const beats = z
  .int({ error: "must be a whole number of beats per minute" })
  .min(80, { error: "must be at least 80 beats per minute" })
  .max(240, { error: "must be at most 240 beats per minute" });

/** Zones from a threshold, a maximum, or four limits by hand. */
export const zonesForm = z
  .strictObject({
    id: uuid,
    athleteId: uuid,
    from: date,
    basis: z.enum(["threshold", "max", "hand"], { error: "must be chosen" }),
    beats: beats.nullable(),
    bounds: z.tuple([beats, beats, beats, beats]).nullable(),
    easyZones: z.literal([1, 2, 3]),
    hardFrom: z.literal([4, 5]),
  })
  .superRefine((form, ctx) => {
    const issue = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (form.basis !== "hand" && form.beats === null)
      issue("beats", "must be given: the heart rate the zones come from");
    if (form.basis !== "hand") return;
    if (!form.bounds) issue("bounds", "must be given: where zones 2 to 5 begin");
    else if (form.bounds.some((bound, i) => i > 0 && bound <= (form.bounds?.[i - 1] ?? 0)))
      issue("bounds", "must rise from zone to zone");
  });
export type ZonesForm = z.input<typeof zonesForm>;

/** What one planned session is. */
const planned = {
  date,
  kind: z.enum(
    SESSION_KINDS.map(({ kind }) => kind),
    { error: "must be chosen: what kind of session?" },
  ),
  minutes: amount("minutes", 5, 600),
  intensity: z.enum(["easy", "moderate", "hard"], { error: "must be chosen" }),
  note,
};

/** Whom a plan is for: one athlete, a group, or everybody of the team. */
const forWhom = z.discriminatedUnion("who", [
  z.strictObject({ who: z.literal("all") }),
  z.strictObject({ who: z.literal("group"), groupId: uuid }),
  z.strictObject({ who: z.literal("athlete"), athleteId: uuid }),
]);
export type ForWhom = z.output<typeof forWhom>;

export const planForm = z.strictObject({ id: uuid, teamId: uuid, target: forWhom, ...planned });
export type PlanForm = z.input<typeof planForm>;

export const changePlanForm = z.strictObject({ planId: uuid, athleteId: uuid, ...planned });
export type ChangePlanForm = z.input<typeof changePlanForm>;

export const removePlanForm = z.strictObject({ planId: uuid, athleteId: uuid, removed: z.boolean() });
export const copyWeekForm = z.strictObject({ teamId: uuid, target: forWhom, from: date, to: date });
export type CopyWeekForm = z.input<typeof copyWeekForm>;
/** What a copied week made, to be undone. */
export const undoCopyForm = z.strictObject({
  copied: z
    .array(z.strictObject({ planId: uuid, athleteId: uuid }))
    .min(1)
    .max(5000),
});
export type UndoCopyForm = z.input<typeof undoCopyForm>;

export const settleForm = z.strictObject({
  id: uuid,
  answer: z.enum(["same", "another", "drop"], { error: "must be chosen" }),
});

/** One answer for every open question of a kind. */
export const settleAllForm = z.strictObject({
  question: z.enum(["like", "typed", "removed"]),
  answer: z.enum(["same", "another", "drop"], { error: "must be chosen" }),
});

/** A join or an answer to be taken back. */
export const undoForm = z.strictObject({ id: uuid });

/** A session typed by hand and the one from a file that it looks like. */
export const pairForm = z.strictObject({ id: uuid, into: uuid });

/** Names of columns stay as they are, or they would not be found again: one that can't be kept is refused by its place. */
function namesCanBeKept(value: unknown, path: (string | number)[], ctx: z.RefinementCtx): void {
  if (typeof value === "string") {
    if (withoutControls(wellFormed(value), { keepLineBreaks: true }) !== value.replace(/\r\n?/g, "\n"))
      ctx.addIssue({
        code: "custom",
        path,
        message: "has characters that can't be kept; rename the column in the file, then choose it again",
      });
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
        sport: z.enum(SPORTS, { error: "must be chosen: what kind of sport is it?" }),
      }),
    )
    .max(500),
});
export type ImportAnswersForm = z.input<typeof importAnswersForm>;

export const rateForm = z.strictObject({
  id: uuid,
  rpe: z.int({ error: "must be chosen, 0 to 10" }).min(0).max(10),
});
