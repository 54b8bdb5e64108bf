"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { runAction } from "@/app/run-action";
import { asWriter } from "@/db/as-viewer";
import { saveCheckIn, saveFeelCheck } from "@/db/check-ins";
import { acknowledgeFlag } from "@/db/flags";
import { keepTimeZone } from "@/db/people";
import { rateSession, saveSession, setSessionRemoved } from "@/db/sessions";
import { localDate } from "@/lib/calendar";
import { checkInForm, feelCheckForm, sessionForm, timeZone, uuid } from "@/lib/form-schemas";
import { SESSION_KINDS } from "@/lib/session-kinds";
import { rateForm } from "@/lib/training-forms";

/** The athlete's date now, where their browser says they are. */
const todayIn = (zone: string) => localDate(new Date(), zone);

export async function saveCheckInAction(input: unknown) {
  const result = await runAction(checkInForm, input, ({ timeZone, ...form }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await keepTimeZone(tx, viewer, timeZone);
      return saveCheckIn(tx, viewer.userId, { ...form, today: todayIn(timeZone) });
    }),
  );
  if (result.ok) revalidatePath("/today");
  return result;
}

export async function saveFeelCheckAction(input: unknown) {
  const result = await runAction(feelCheckForm, input, ({ timeZone, ...form }, viewer) =>
    asWriter(viewer.userId, (tx) => saveFeelCheck(tx, viewer.userId, { ...form, today: todayIn(timeZone) })),
  );
  if (result.ok) revalidatePath("/today");
  return result;
}

export async function saveSessionAction(input: unknown) {
  const result = await runAction(sessionForm, input, ({ timeZone, ...form }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      const sport = SESSION_KINDS.find(({ kind }) => kind === form.kind)?.sport ?? "other";
      await saveSession(tx, viewer.userId, { ...form, sport }, todayIn(timeZone));
      return null;
    }),
  );
  if (result.ok) revalidatePath("/today");
  return result;
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
      await setSessionRemoved(tx, viewer.userId, id, removed, todayIn(timeZone));
      return null;
    }),
  );
}

export async function acknowledgeFlagAction(input: unknown) {
  const result = await runAction(z.strictObject({ id: uuid }), input, ({ id }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await acknowledgeFlag(tx, viewer.userId, id);
      return null;
    }),
  );
  if (result.ok) revalidatePath("/today");
  return result;
}
