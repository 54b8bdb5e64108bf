import { z } from "zod";
import { SEVERITIES, URGENCIES, VERDICTS } from "@/lib/engine/vocabulary";
import { text, uuid, uuids } from "@/lib/fields";
import { needsOwnWords, OWN_WORDS, TOLD } from "@/lib/roster/answers";
import { issueAt } from "@/lib/words/wrong";

/** How the row stood that the coach saw; what has changed since then brings it back up at once. */
const standing = z.strictObject({
  verdict: z.enum(VERDICTS).nullable(),
  urgency: z.enum(URGENCIES).nullable(),
  rule: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .nullable(),
  flags: z.array(z.string().regex(new RegExp(`^[0-9a-f-]{36} (${SEVERITIES.join("|")})$`))).max(100),
});

export const talkForm = z.strictObject({
  id: uuid,
  athleteId: uuid,
  word: text(200),
  holds: z.enum(["day", "change"]),
  standing,
});
export type TalkForm = z.input<typeof talkForm>;

/** An answer to an athlete: one of three in one tap, or words of one's own; to whoever should be at a doctor's only the latter. */
export const answerForm = z
  .strictObject({ id: uuid, athleteId: uuid, told: z.enum(TOLD), word: text(OWN_WORDS), standing })
  .superRefine(({ told, word, standing }, refuse) => {
    if (told === "words" && word === "") refuse.addIssue(issueAt(["word"], "answer.say"));
    if (told !== "words" && needsOwnWords(standing)) refuse.addIssue(issueAt(["form"], "answer.ownWords"));
  });
export type AnswerForm = z.input<typeof answerForm>;

export const takeBackForm = z.strictObject({ athleteId: uuid, id: uuid });
export type TakeBackForm = z.input<typeof takeBackForm>;

export const sawForm = z.strictObject({ athleteId: uuid });
export type SawForm = z.input<typeof sawForm>;

export const nudgeForm = z.strictObject({ athleteIds: uuids(5000) });
export type NudgeForm = z.input<typeof nudgeForm>;
