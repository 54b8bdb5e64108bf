"use server";

import { z } from "zod";
import { todayIn } from "@/app/entry-day";
import { keepCheckIn, keepFeelCheck } from "@/app/keep-entry";
import { wordsHere } from "@/app/locale";
import { formOf, notYet, posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { lackWords, missing } from "@/components/check-in/answers";
import { answersIn, checkInIn } from "@/components/check-in/answers-in";
import { allowanceIn } from "@/components/flag/allowance";
import { injuryIn } from "@/components/story/injury-in";
import { asWriter } from "@/db/connection/as-viewer";
import { answerEarlierInjury } from "@/db/log/earlier-injuries";
import { acknowledgeFlag, recordOwnClearance } from "@/db/log/flags";
import { type Given, Refusal } from "@/lib/action-result";
import { textOf, textsOf } from "@/lib/form-fields";
import { seenForm, uuid } from "@/lib/form-schemas";
import { onwardPath } from "@/lib/onward";
import { injuryForm } from "@/lib/training-forms";

export async function saveCheckInAction(...given: Given) {
  const form = formOf(given);
  const lacks = form ? missing(answersIn(form)) : [];
  if (form && lacks.length) return notYet(lackWords(lacks, await wordsHere("checkIn")), form);
  const onward = form ? onwardPath(textOf(form, "onward")) : undefined;
  return posted(given, checkInIn, keepCheckIn, onward);
}

export async function saveFeelCheckAction(...given: Given) {
  return posted(
    given,
    (fields) => ({
      ...textsOf(fields, "id", "date", "timeZone", "feeling"),
      minutes: Number(textOf(fields, "minutes")),
      gaitChanged: { yes: true, no: false }[textOf(fields, "gaitChanged")],
    }),
    keepFeelCheck,
    "/today",
  );
}

/** The athlete was seen by a professional: what they were told lifts the lock, and their coach reads it. */
export async function recordOwnClearanceAction(...given: Given) {
  return posted(
    given,
    (fields) => ({
      ...textsOf(fields, "id", "timeZone", "until", "toldBy", "note"),
      nextVisit: textOf(fields, "nextVisit") || null,
      ...allowanceIn(fields),
    }),
    (input) =>
      runAction(seenForm, input, ({ timeZone, ...form }, viewer) =>
        asWriter(viewer.userId, async (tx) => {
          const today = todayIn(viewer, timeZone);
          for (const field of ["until", "nextVisit"] as const)
            if ((form[field] ?? today) < today) throw new Refusal(422, field, "day.past");
          await recordOwnClearance(tx, viewer.userId, form, today);
          return null;
        }),
      ),
    "/today",
  );
}

export async function acknowledgeFlagAction(...given: Given) {
  return posted(
    given,
    (fields) => textsOf(fields, "id"),
    (input) =>
      runAction(z.strictObject({ id: uuid }), input, ({ id }, viewer) =>
        asWriter(viewer.userId, async (tx) => {
          await acknowledgeFlag(tx, viewer.userId, id);
          return null;
        }),
      ),
  );
}

/** Whether the athlete was injured in the last twelve months: the coach's watch list tells it. */
export async function answerInjuryAction(...given: Given) {
  return posted(
    given,
    injuryIn,
    (input) =>
      runAction(injuryForm, input, ({ id, had, region, month }, viewer) =>
        asWriter(viewer.userId, async (tx) => {
          const answer = { id, askedOn: todayIn(viewer, viewer.timeZone), region, month };
          const said = { yes: true, no: false, skip: null }[had];
          await answerEarlierInjury(tx, viewer.userId, { ...answer, had: said });
          return null;
        }),
      ),
    "/today",
  );
}
