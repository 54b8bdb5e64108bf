"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formOf, notYet, posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { missing } from "@/components/check-in/answers";
import { answersIn, checkInIn } from "@/components/check-in/answers-in";
import { allowanceIn } from "@/components/flag/allowance";
import { sessionIn } from "@/components/session/session-values";
import { asWriter } from "@/db/connection/as-viewer";
import { saveCheckIn, saveFeelCheck } from "@/db/log/check-ins";
import { acknowledgeFlag, recordOwnClearance } from "@/db/log/flags";
import { rateSession, saveSession, setSessionRemoved } from "@/db/log/sessions";
import { keepTimeZone } from "@/db/people/people";
import { type Given, Refusal } from "@/lib/action-result";
import { localDate } from "@/lib/calendar";
import { textOf, textsOf } from "@/lib/form-fields";
import { checkInForm, feelCheckForm, seenForm, sessionForm, timeZone, uuid } from "@/lib/form-schemas";
import { onwardPath } from "@/lib/onward";
import { SESSION_KINDS } from "@/lib/session-kinds";
import { zoneFor } from "@/lib/time-zones";
import { rateForm } from "@/lib/training-forms";

/** The athlete's date now, where their browser says they are. */
const todayIn = (zone: string) => localDate(new Date(), zone);

export async function saveCheckInAction(...given: Given) {
  const form = formOf(given);
  const lacks = form ? missing(answersIn(form)) : [];
  if (form && lacks.length) return notYet(lacks, form);
  const onward = form ? onwardPath(textOf(form, "onward")) : undefined;
  return posted(given, checkInIn, saveGivenCheckIn, onward);
}

async function saveGivenCheckIn(input: unknown) {
  const result = await runAction(checkInForm, input, ({ timeZone, ...form }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await keepTimeZone(tx, viewer, timeZone);
      return saveCheckIn(tx, viewer.userId, { ...form, today: todayIn(zoneFor(viewer, timeZone)) });
    }),
  );
  if (result.ok) revalidatePath("/today");
  return result;
}

export async function saveFeelCheckAction(...given: Given) {
  return posted(
    given,
    (fields) => ({
      ...textsOf(fields, "id", "date", "timeZone", "feeling"),
      minutes: Number(textOf(fields, "minutes")),
      gaitChanged: { yes: true, no: false }[textOf(fields, "gaitChanged")],
    }),
    async (input) => {
      const result = await runAction(feelCheckForm, input, ({ timeZone, ...form }, viewer) =>
        asWriter(viewer.userId, (tx) =>
          saveFeelCheck(tx, viewer.userId, { ...form, today: todayIn(zoneFor(viewer, timeZone)) }),
        ),
      );
      if (result.ok) revalidatePath("/today");
      return result;
    },
    "/today",
  );
}

export async function saveSessionAction(...given: Given) {
  return posted(
    given,
    sessionIn,
    async (input) => {
      const result = await runAction(sessionForm, input, ({ timeZone, ...form }, viewer) =>
        asWriter(viewer.userId, async (tx) => {
          const sport = SESSION_KINDS.find(({ kind }) => kind === form.kind)?.sport ?? "other";
          await saveSession(tx, viewer.userId, { ...form, sport }, todayIn(zoneFor(viewer, timeZone)));
          return null;
        }),
      );
      if (result.ok) revalidatePath("/today");
      return result;
    },
    "/today",
  );
}

const removal = z.strictObject({ id: uuid, removed: z.boolean(), timeZone });

/** Adds the effort to a session that a file brought without one. */
export async function rateSessionAction(input: unknown) {
  const result = await runAction(rateForm, input, ({ id, rpe }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await rateSession(tx, viewer.userId, id, rpe, todayIn(viewer.timeZone));
      return null;
    }),
  );
  if (result.ok) revalidatePath("/today");
  return result;
}

/** Does not draw the page anew: the list keeps the removed session in sight with its undo. */
export async function setSessionRemovedAction(input: unknown) {
  return runAction(removal, input, ({ id, removed, timeZone }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await setSessionRemoved(tx, viewer.userId, id, removed, todayIn(zoneFor(viewer, timeZone)));
      return null;
    }),
  );
}

/** The athlete was seen by a professional: what they were told lifts the lock, and their coach reads it. */
export async function recordOwnClearanceAction(...given: Given) {
  return posted(
    given,
    (fields) => ({ ...textsOf(fields, "id", "timeZone", "until", "toldBy", "note"), ...allowanceIn(fields) }),
    async (input) => {
      const result = await runAction(seenForm, input, ({ timeZone, ...form }, viewer) =>
        asWriter(viewer.userId, async (tx) => {
          const today = todayIn(zoneFor(viewer, timeZone));
          if (form.until < today) throw new Refusal(422, "until", "is in the past; choose today or later");
          await recordOwnClearance(tx, viewer.userId, form, today);
          return null;
        }),
      );
      if (result.ok) revalidatePath("/today");
      return result;
    },
    "/today",
  );
}

export async function acknowledgeFlagAction(...given: Given) {
  const result = await posted(
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
  if (result.ok) revalidatePath("/today");
  return result;
}
