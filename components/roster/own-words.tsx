"use client";

import { useTranslations } from "next-intl";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import type { AnswerForm } from "@/lib/follow-up-forms";
import { OWN_WORDS } from "@/lib/roster/answers";
import type { Standing } from "@/lib/roster/spoken";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { errorOf, Field, inputLook } from "../ui/field";
import { FormMessage } from "../ui/form-message";
import { DAYS, useDraft } from "../ui/use-draft";
import { useSubmit } from "../ui/use-submit";

/** Whom an answer is for, and how they stood when the coach saw the line. */
export type Answered = { athleteId: string; name: string; standing: Standing };

const draft = z.object({ id: z.uuid(), word: z.string().check(z.maxLength(OWN_WORDS)) });

/** Asks for an answer in words of one's own; what was typed is kept in this browser until it is sent. */
export function OwnWords({
  athlete,
  close,
  save,
  done,
}: Sends & {
  /** To whom; null while nobody is answered. */
  athlete: Answered | null;
}) {
  const t = useTranslations("roster");
  const { kept, sending } = useWords(athlete, { save, done, close });
  return (
    <Dialog
      open={athlete !== null}
      close={close}
      title={t.rich("answer.title", { name: () => <bdi>{athlete?.name}</bdi> })}
    >
      <form method="post" onSubmit={sending.onSubmit} noValidate className="space-y-4">
        <Field label={t("answer.word")} hint={t("answer.wordHint")} error={errorOf(sending.errors, "word")}>
          {(props) => (
            <textarea
              {...props}
              rows={3}
              maxLength={OWN_WORDS}
              value={kept.value.word}
              onChange={(event) => kept.change((now) => ({ ...now, word: event.target.value }))}
              className={inputLook}
            />
          )}
        </Field>
        <FormMessage errors={sending.errors} shown={["word"]} />
        <div className="flex justify-end gap-3">
          <Button kind="quiet" onClick={close}>
            {t("flag.cancel")}
          </Button>
          <Button type="submit" pending={sending.pending && !sending.waiting}>
            {t(sending.waiting ? "flag.sendNow" : "answer.send")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type Sends = {
  save: (form: AnswerForm) => Promise<ActionResult>;
  done: (sent: AnswerForm) => void;
  close: () => void;
};

/** What was typed to somebody, kept in this browser until it is sent. */
function useWords(athlete: Answered | null, { save, done, close }: Sends) {
  const start = { id: uuidv7(), word: "" };
  const kept = useDraft({
    name: `answer-${athlete?.athleteId ?? ""}`,
    schema: draft,
    maxAgeMs: DAYS,
    start,
  });
  const sending = useSubmit(save, {
    read: (): AnswerForm | null =>
      athlete && {
        ...kept.value,
        athleteId: athlete.athleteId,
        told: "words",
        standing: athlete.standing,
      },
    retry: true,
    done: (_, sent) => {
      kept.set(start);
      kept.clear();
      done(sent);
      close();
    },
  });
  return { kept, sending };
}
