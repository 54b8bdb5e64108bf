import { z } from "zod";
import { REGIONS, SIDES } from "@/lib/engine/vocabulary";
import { date, revision, text, uuid } from "@/lib/fields";
import {
  COURSES,
  EPISODES,
  MODES,
  OCCASIONS,
  RESTRICTIONS,
  SEEN_BY,
  SYSTEMS,
  TISSUES,
} from "@/lib/injuries/vocabulary";
import { issueAt, wrong } from "@/lib/words/wrong";

const chosen = wrong("chosen");
const ofList = wrong("choice");

/** What it is, in words that coaches read only where the athlete shares them. */
const told = z.strictObject({
  kind: z.enum([...TISSUES, ...SYSTEMS], ofList).nullable(),
  diagnosis: text(300),
  shared: z.boolean(),
});

/** An injury or illness, new or changed. `told` is left out where nothing is said of what it is. */
export const injuryForm = z
  .strictObject({
    id: uuid,
    writeId: uuid,
    athleteId: uuid,
    revision,
    what: z.enum(EPISODES, chosen),
    onset: date,
    mode: z.enum(MODES, ofList).nullable(),
    region: z.enum(REGIONS, ofList).nullable(),
    side: z.enum(SIDES, ofList).nullable(),
    course: z.enum(COURSES, chosen),
    earlier: uuid.nullable(),
    during: z.enum(OCCASIONS, ofList).nullable(),
    firstSeenBy: z.enum(SEEN_BY, ofList).nullable(),
    restriction: z.enum(RESTRICTIONS, chosen),
    expectedOn: date.nullable(),
    returnedOn: date.nullable(),
    /** Left out where it stays as it was. */
    nextVisit: date.nullish(),
    removed: z.boolean(),
    told: told.optional(),
  })
  .superRefine(({ onset, returnedOn, region, side, what }, ctx) => {
    if (what === "injury" && region && !side) ctx.addIssue(issueAt(["side"], "injury.side"));
    if (returnedOn && returnedOn < onset) ctx.addIssue(issueAt(["returnedOn"], "injury.returned"));
  });
export type InjuryForm = z.input<typeof injuryForm>;
export type InjuryWrite = Omit<z.output<typeof injuryForm>, "athleteId">;

/** Whether the athlete's coaches may read what an episode is. */
export const shareForm = z.strictObject({ id: uuid, shared: z.boolean() });
