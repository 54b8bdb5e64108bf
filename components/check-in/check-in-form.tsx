"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { uuidv7 } from "uuidv7";
import * as z from "zod/mini";
import type { ActionResult } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import { textOf } from "@/lib/form-fields";
import type { CheckInForm as Sent } from "@/lib/form-schemas";
import { Button } from "../ui/button";
import { freshId, spendId } from "../ui/client-id";
import { PostForm } from "../ui/post-form";
import { DAYS, useDraft } from "../ui/use-draft";
import { changedFrom, useEarly } from "../ui/use-early";
import { useHydrated } from "../ui/use-hydrated";
import { useSubmit } from "../ui/use-submit";
import { useOwnZone, useViewer } from "../ui/viewer-scope";
import { expectVerdict } from "../verdict/arrival";
import { type Answers, BLANK, fromCheckIn, missing, toCheckIn } from "./answers";
import { answersIn, answersSchema } from "./answers-in";
import { CheckInQuestions } from "./check-in-questions";
import { OtherCheckIn, revisionOf } from "./other-check-in";

const draft = z.object({
  writeId: z.uuid(),
  /** Whether it went out under this id: changed after that, it is another write. */
  sent: z.boolean(),
  answers: answersSchema,
  note: z.string().check(z.maxLength(2000)),
});
type Draft = z.infer<typeof draft>;

/** The morning's check-in, or its correction. Three taps when nothing hurts. */
export function CheckInForm({
  date,
  revision,
  writeId,
  current,
  note = "",
  yesterday,
  alarmed = false,
  save,
  whenSaved,
}: {
  date: string;
  revision: number;
  /** The id of this write, from the server that drew the page. */
  writeId: string;
  /** The answers being corrected. */
  current?: CheckIn;
  note?: string;
  /** The last check-in, offered as a start. */
  yesterday?: CheckIn;
  /** Opened by "Something is wrong": the danger signs first. */
  alarmed?: boolean;
  save: (form: Sent, posted?: FormData) => Promise<ActionResult<Assessment>>;
  /** Where to go when saved; stays on the page without it. */
  whenSaved?: string;
}) {
  const router = useRouter();
  const me = useViewer();
  const zone = useOwnZone();
  const hydrated = useHydrated();
  const place = useRef<HTMLFormElement>(null);
  const [met, setMet] = useState<unknown>(undefined);
  const { form, errors, setErrors, pending, waiting, typed, ...earlier } = useSubmit(save, {
    // Today shows no form once there is a check-in, also where another device made it.
    page: `/check-ins/${date}`,
    read: (): Sent | null => {
      const lacks = missing(answers);
      if (lacks.length) setErrors(lacks);
      if (lacks.length) return null;
      kept.change((now) => ({ ...now, sent: true }));
      return build();
    },
    retry: true,
    conflict: setMet,
    done: () => leave(),
  });
  const stored = met ?? earlier.stored;
  const from = stored === undefined ? revision : revisionOf(stored);
  const onward = whenSaved ?? "/today";
  const [start] = useState(() => ({
    writeId: freshId(writeId),
    sent: false,
    answers: typed ? answersIn(typed) : current ? fromCheckIn(current) : BLANK,
    note: typed ? textOf(typed, "note") : note,
  }));
  const kept = useDraft({
    name: `check-in-${date}-${revision}`,
    schema: draft,
    maxAgeMs: 2 * DAYS,
    start,
    fresh: typed !== null,
  });
  const { answers } = kept.value;
  const change = (how: (now: Draft) => Partial<Draft>) =>
    kept.change((now) => ({
      ...now,
      ...(now.sent && { writeId: uuidv7(), sent: false }),
      ...how(now),
    }));
  useEarly(place, (fields) => {
    const early = changedFrom(asked(start.answers), asked(answersIn(fields)));
    const text = textOf(fields, "note");
    if (Object.keys(early).length || text !== start.note)
      change((now) => ({
        answers: { ...now.answers, ...early },
        note: text === start.note ? now.note : text,
      }));
  });
  const build = (): Sent => ({
    writeId: kept.value.writeId,
    date,
    timeZone: zone(),
    revision: from,
    answers: toCheckIn(answers),
    note: kept.value.note,
  });
  const leave = () => {
    spendId(kept.value.writeId);
    kept.clear();
    expectVerdict();
    if (whenSaved) router.push(whenSaved);
    router.refresh();
  };
  const answer = (given: Partial<Answers>) => {
    change((now) => ({ answers: { ...now.answers, ...given } }));
    setErrors(errors.filter(({ field }) => !Object.keys(given).some((key) => field === `answers.${key}`)));
  };
  const unanswered = answers.soreness === undefined;
  return (
    <PostForm
      sending={form}
      ref={place}
      className="space-y-6"
      noValidate
      data-early={hydrated ? undefined : ""}
    >
      <input type="hidden" name="writeId" value={kept.value.writeId} />
      <input type="hidden" name="date" value={date} />
      <input type="hidden" name="revision" value={from} />
      <input type="hidden" name="timeZone" value={me?.timeZone ?? "UTC"} />
      <input type="hidden" name="onward" value={onward} />
      {yesterday && !current && unanswered && hydrated && (
        <Button kind="quiet" className="w-full" onClick={() => answer(asBefore(yesterday))}>
          Start from my last answers (soreness {yesterday.soreness})
        </Button>
      )}
      <CheckInQuestions
        answers={answers}
        note={kept.value.note}
        early={!hydrated}
        alarmed={alarmed}
        errors={errors}
        answer={answer}
        setNote={(note) => change(() => ({ note }))}
      />
      {stored !== undefined ? (
        <OtherCheckIn mine={kept.value} stored={stored} pending={pending} onward={onward} keepThose={leave} />
      ) : (
        (!unanswered || !hydrated) && (
          <div data-when="answered" className="bg-paper/90 sticky bottom-0 -mx-4 px-4 py-3 backdrop-blur">
            <Button type="submit" size="thumb" pending={pending && !waiting}>
              {waiting ? "Send now" : current ? "Save the correction" : "Send"}
            </Button>
          </div>
        )
      )}
    </PostForm>
  );
}

/** Answers as they compare: lists in one order, and "none of these" left to what is marked. */
function asked(answers: Answers): Answers {
  return {
    ...answers,
    sites: [...answers.sites].sort((a, b) => (a.region < b.region ? -1 : 1)),
    redFlags: [...answers.redFlags].sort(),
  };
}

/** Yesterday's answers as a start: what may be another thing today is asked again. */
function asBefore(yesterday: CheckIn): Answers {
  return {
    ...fromCheckIn(yesterday),
    sleepHours: undefined,
    nightPain: undefined,
    redFlags: [],
    dangerAnswered: false,
  };
}
