import { useState } from "react";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import type { CheckIn } from "@/lib/engine/input";
import { textOf } from "@/lib/form-fields";
import { freshId } from "../ui/client-id";
import { DAYS, useDraft } from "../ui/use-draft";
import { changedFrom } from "../ui/use-early";
import { type Answers, BLANK, fromCheckIn } from "./answers";
import { answersIn, answersSchema } from "./answers-in";

const schema = z.object({
  writeId: z.uuid(),
  /** Whether it went out under this id: changed after that, it is another write. */
  sent: z.boolean(),
  answers: answersSchema,
  note: z.string().check(z.maxLength(2000)),
});
type Draft = z.infer<typeof schema>;

/** What a check-in's form begins with: what was typed and refused, what is being corrected, or nothing. */
type Start = {
  date: string;
  revision: number;
  writeId: string;
  current: CheckIn | undefined;
  note: string;
  typed: FormData | null;
};

/** The answers and the note of a check-in, kept in this browser until it is saved. */
export function useCheckInDraft({ date, revision, writeId, current, note, typed }: Start) {
  const [start] = useState(
    (): Draft => ({
      writeId: freshId(writeId),
      sent: false,
      answers: typed ? answersIn(typed) : current ? fromCheckIn(current) : BLANK,
      note: typed ? textOf(typed, "note") : note,
    }),
  );
  const kept = useDraft({
    name: `check-in-${date}-${revision}`,
    schema,
    maxAgeMs: 2 * DAYS,
    start,
    fresh: typed !== null,
  });
  const change = (how: (now: Draft) => Partial<Draft>) =>
    kept.change((now) => ({
      ...now,
      ...(now.sent && { writeId: uuidv7(), sent: false }),
      ...how(now),
    }));
  return {
    value: kept.value,
    clear: kept.clear,
    answer: (given: Partial<Answers>) => change((now) => ({ answers: { ...now.answers, ...given } })),
    setNote: (note: string) => change(() => ({ note })),
    /** It goes out under its id. */
    send: () => kept.change((now) => ({ ...now, sent: true })),
    /** Takes over what was filled in before scripts ran. */
    adopt(fields: FormData) {
      const early = changedFrom(asked(start.answers), asked(answersIn(fields)));
      const text = textOf(fields, "note");
      if (Object.keys(early).length || text !== start.note)
        change((now) => ({
          answers: { ...now.answers, ...early },
          note: text === start.note ? now.note : text,
        }));
    },
  };
}

/** Answers as they compare: lists in one order, and "none of these" left to what is marked. */
function asked(answers: Answers): Answers {
  return {
    ...answers,
    sites: [...answers.sites].sort((a, b) => (a.region < b.region ? -1 : 1)),
    redFlags: [...answers.redFlags].sort(),
  };
}
