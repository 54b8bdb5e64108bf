import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import type { CheckInForm as Sent } from "@/lib/form-schemas";
import type { Refused } from "@/lib/phone/entry";
import { useAfterSend } from "../phone/after-send";
import { openToday } from "../phone/open-today";
import { useReturned } from "../phone/use-returned";
import { spendId } from "../ui/client-id";
import { sayNext } from "../ui/said";
import { useFormat } from "../ui/use-format";
import { useSubmit } from "../ui/use-submit";
import { useOwnZone } from "../ui/viewer-scope";
import { expectVerdict } from "../verdict/arrival";
import { type Answers, fromCheckIn, lackWords, missing, toCheckIn } from "./answers";
import { revisionOf } from "./other-check-in";
import { useCheckInDraft } from "./use-check-in-draft";

export type Entry = {
  date: string;
  revision: number;
  /** The id of this write, from the server that drew the page. */
  writeId: string;
  /** The answers being corrected. */
  current?: CheckIn;
  note?: string;
  save: (form: Sent, posted?: FormData) => Promise<ActionResult<Assessment>>;
  /** Where to go when saved; stays on the page without it. */
  whenSaved?: string;
};

/** A check-in being filled in: its draft, what is wrong with it, and how it is sent. */
export function useCheckIn({ date, revision, writeId, current, note = "", save, whenSaved }: Entry) {
  const t = useTranslations("checkIn");
  const onward = useOnward(whenSaved);
  const f = useFormat();
  const zone = useOwnZone();
  const [met, setMet] = useState<unknown>(undefined);
  const { form, errors, setErrors, pending, waiting, typed, ...earlier } = useSubmit(save, {
    // Today shows no form once there is a check-in, also where another device made it.
    page: `/check-ins/${date}`,
    read: () => read(),
    retry: true,
    conflict: setMet,
    later: { of: laterOf, done: () => forgetDraft(openToday) },
    done: () => {
      // Of today the verdict itself is the answer.
      if (whenSaved && whenSaved !== "/today") sayNext(t("saved", { date: f.day(date) }));
      leave();
    },
  });
  const draft = useCheckInDraft({ date, revision, writeId, current, note, typed });
  const stored = met ?? earlier.stored;
  const from = stored === undefined ? revision : revisionOf(stored);
  const read = (): Sent | null => {
    const { answers, note, writeId } = draft.value;
    const lacks = missing(answers);
    if (lacks.length) {
      setErrors(lackWords(lacks, t));
      return null;
    }
    draft.send();
    return { writeId, date, timeZone: zone(), revision: from, answers: toCheckIn(answers), note };
  };
  const returned = useComingBack(date, draft, (refused) => {
    setErrors(refused?.errors ?? []);
    if (refused && "stored" in refused) setMet(refused.stored);
  });
  const forgetDraft = (then: () => void) => {
    spendId(draft.value.writeId);
    draft.clear();
    then();
  };
  const leave = () => {
    returned.drop();
    forgetDraft(onward);
  };
  const answer = (given: Partial<Answers>) => {
    draft.answer(given);
    setErrors(errors.filter(({ field }) => !Object.keys(given).some((key) => field === `answers.${key}`)));
  };
  return {
    form,
    errors,
    pending,
    waiting,
    draft,
    answer,
    leave,
    /** How another device saved it in between; undefined where none did. */
    stored,
    /** The revision that it takes the place of. */
    from,
  };
}

/** A second check-in of a date takes the place of the first where that still waits on the phone. */
const laterOf = ({ writeId, date }: Sent) => ({
  kind: "check-in" as const,
  id: writeId,
  slot: `check-in ${date}`,
});

/** Where the answer is seen: on the page the form leads to, or on this one drawn anew. */
function useOnward(whenSaved: string | undefined): () => void {
  const router = useRouter();
  const afterSend = useAfterSend();
  return () => {
    expectVerdict();
    if (afterSend) afterSend();
    else if (whenSaved) router.push(whenSaved);
    else router.refresh();
  };
}

/** A check-in of this date that waited on the phone and came back: its answers, and why (`told`). */
function useComingBack(
  date: string,
  draft: ReturnType<typeof useCheckInDraft>,
  told: (refused: Refused | undefined) => void,
) {
  return useReturned(
    "check-in",
    ({ entry }) => entry.date === date,
    ({ entry, refused }) => {
      const sent = entry as Sent;
      draft.answer(fromCheckIn(sent.answers));
      draft.setNote(sent.note);
      told(refused);
    },
  );
}
