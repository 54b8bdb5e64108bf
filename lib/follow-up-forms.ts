import { z } from "zod";
import { SEVERITIES, URGENCIES, VERDICTS } from "@/lib/engine/vocabulary";
import { text, uuid, uuids } from "@/lib/fields";

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

export const takeBackForm = z.strictObject({ athleteId: uuid, id: uuid });
export type TakeBackForm = z.input<typeof takeBackForm>;

export const nudgeForm = z.strictObject({ athleteIds: uuids(5000) });
export type NudgeForm = z.input<typeof nudgeForm>;
