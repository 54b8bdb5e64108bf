import { z } from "zod";
import { date, revision, text, uuid } from "@/lib/fields";
import { timeZone } from "@/lib/form-schemas";
import { wrong } from "@/lib/words/wrong";

const pain = z.int(wrong("chosen")).min(0, wrong("chosen")).max(10, wrong("chosen"));

/** A step that was done and how it felt; what is not known yet is null. */
export const stepForm = z.strictObject({
  id: uuid,
  writeId: uuid,
  revision,
  date,
  timeZone,
  stage: z.int().min(0).max(9),
  minutes: z.int().min(1).max(600),
  during: pain,
  strideChanged: z.boolean(wrong("chosen")),
  after: pain.nullable(),
  next: pain.nullable(),
});
export type StepForm = z.input<typeof stepForm>;

/** The athlete begins the way back, or begins it anew; from an episode where there is one. */
export const comeBackForm = z.strictObject({ id: uuid, episode: uuid.nullable() });
export type ComeBackForm = z.input<typeof comeBackForm>;

/** A coach keeps the athlete at their stage until a date, or until it is lifted. */
export const holdForm = z.strictObject({
  id: uuid,
  athleteId: uuid,
  until: date.nullable(),
  word: text(300),
});
export type HoldForm = z.input<typeof holdForm>;

export const liftForm = z.strictObject({ athleteId: uuid });
export type LiftForm = z.input<typeof liftForm>;
