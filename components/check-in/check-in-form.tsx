"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "../ui/button";
import { PostForm } from "../ui/post-form";
import { useEarly } from "../ui/use-early";
import { useFirstWrong } from "../ui/use-first-wrong";
import { useHydrated } from "../ui/use-hydrated";
import { useViewer } from "../ui/viewer-scope";
import { CheckInQuestions } from "./check-in-questions";
import { OtherCheckIn } from "./other-check-in";
import { type Before, isNear } from "./same-as-before";
import type { HurtSession } from "./soreness-questions";
import { type Entry, useCheckIn } from "./use-check-in";

/** The morning's check-in, or its correction. Three taps when nothing hurts. */
export function CheckInForm({
  before,
  hurt,
  alarmed = false,
  ...entry
}: Entry & {
  /** The check-in before this one: whether it is the same place and kind. */
  before?: Before | null;
  /** A session of the last 48 hours that hurt: how the place is this morning. */
  hurt?: HurtSession | null;
  /** Opened by "Something is wrong": the danger signs first. */
  alarmed?: boolean;
}) {
  const hydrated = useHydrated();
  const place = useRef<HTMLFormElement>(null);
  const { form, errors, pending, waiting, draft, answer, leave, stored, from } = useCheckIn(entry);
  const { answers, note, writeId } = draft.value;
  useEarly(place, draft.adopt);
  useFirstWrong(place, errors);
  const onward = entry.whenSaved ?? "/today";
  const unanswered = answers.soreness === undefined;
  return (
    <PostForm
      sending={form}
      ref={place}
      className="space-y-6"
      noValidate
      data-early={hydrated ? undefined : ""}
    >
      <Hidden values={{ writeId, date: entry.date, revision: from, onward }} />
      <CheckInQuestions
        answers={answers}
        note={note}
        hurt={hurt ?? null}
        before={before && !entry.current && isNear(before, entry.date) ? before : null}
        early={!hydrated}
        alarmed={alarmed}
        errors={errors}
        answer={answer}
        setNote={draft.setNote}
      />
      {stored !== undefined ? (
        <OtherCheckIn
          mine={draft.value}
          stored={stored}
          pending={pending}
          onward={onward}
          keepThose={leave}
        />
      ) : (
        (!unanswered || !hydrated) && (
          <Send pending={pending} waiting={waiting} correcting={entry.current !== undefined} />
        )
      )}
    </PostForm>
  );
}

/** What goes with the answers where the browser itself posts the form. */
function Hidden({ values }: { values: Record<string, string | number> }) {
  const me = useViewer();
  return Object.entries({ ...values, timeZone: me?.timeZone ?? "UTC" }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
}

function Send({ pending, waiting, correcting }: { pending: boolean; waiting: boolean; correcting: boolean }) {
  const t = useTranslations("checkIn");
  return (
    <div data-when="answered" className="bg-paper/90 sticky bottom-0 -mx-4 px-4 py-3 backdrop-blur">
      <Button type="submit" size="thumb" pending={pending && !waiting}>
        {waiting ? t("sendNow") : correcting ? t("saveCorrection") : t("send")}
      </Button>
    </div>
  );
}
