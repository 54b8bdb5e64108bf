"use server";

import { z } from "zod";
import { formOf, posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { currentViewer } from "@/app/viewer";
import { allowanceIn } from "@/components/flag/allowance";
import { asViewer } from "@/db/connection/as-viewer";
import { raiseFlag, recordClearance, setFlagResolved, takeFlagOver } from "@/db/log/flags";
import { addNote, removeNote } from "@/db/log/notes";
import { logAccess } from "@/db/people/access-log";
import { type Given, Refusal } from "@/lib/action-result";
import { can } from "@/lib/can";
import { textOf, textsOf } from "@/lib/form-fields";
import { clearanceForm, flagForm, noteForm, uuid } from "@/lib/form-schemas";
import { athleteToday } from "./athlete-today";

export async function raiseFlagAction(input: unknown) {
  return runAction(
    flagForm,
    input,
    ({ athleteId, kind, until, ...form }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const today = await athleteToday(tx, athleteId);
        if (until && until < today) throw new Refusal(422, "until", "day.behind");
        const order = kind === "watch" ? null : kind;
        const severity = kind === "rest" ? "rest" : "watch";
        await raiseFlag(tx, viewer.userId, athleteId, { ...form, until, order, severity }, today);
        await logAccess(tx, viewer.userId, athleteId, "flagged", today);
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "flag", { athleteId }),
  );
}

const resolution = z.strictObject({ athleteId: uuid, flagId: uuid, resolved: z.boolean() });

export async function setFlagResolvedAction(input: unknown) {
  return runAction(
    resolution,
    input,
    ({ athleteId, flagId, resolved }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const today = await athleteToday(tx, athleteId);
        await setFlagResolved(tx, viewer.userId, athleteId, flagId, resolved, today);
        await logAccess(tx, viewer.userId, athleteId, "flagged", today);
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "flag", { athleteId }),
  );
}

export async function takeFlagOverAction(input: unknown) {
  return runAction(
    z.strictObject({ athleteId: uuid, flagId: uuid }),
    input,
    ({ athleteId, flagId }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const today = await athleteToday(tx, athleteId);
        await takeFlagOver(tx, viewer.userId, athleteId, flagId);
        await logAccess(tx, viewer.userId, athleteId, "flagged", today);
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "flag", { athleteId }),
  );
}

export async function recordClearanceAction(...given: Given) {
  return posted(
    given,
    (fields) => ({ ...textsOf(fields, "id", "athleteId", "until", "note"), ...allowanceIn(fields) }),
    (input) =>
      runAction(
        clearanceForm,
        input,
        ({ athleteId, ...form }, viewer) =>
          asViewer(viewer.userId, async (tx) => {
            const today = await athleteToday(tx, athleteId);
            if (form.until < today) throw new Refusal(422, "until", "day.behind");
            await recordClearance(tx, viewer.userId, athleteId, form, today);
            await logAccess(tx, viewer.userId, athleteId, "cleared", today);
            return null;
          }),
        (viewer, { athleteId }) => can(viewer, "clear", { athleteId }),
      ),
  );
}

export async function addNoteAction(...given: Given) {
  const form = formOf(given);
  return posted(
    given,
    (fields) => textsOf(fields, "id", "athleteId", "body"),
    (input) =>
      runAction(
        noteForm,
        input,
        ({ athleteId, ...note }, viewer) =>
          asViewer(viewer.userId, async (tx) => {
            await addNote(tx, viewer.userId, athleteId, note);
            if (athleteId !== viewer.userId)
              await logAccess(tx, viewer.userId, athleteId, "noted", await athleteToday(tx, athleteId));
            return null;
          }),
        (viewer, { athleteId }) => can(viewer, "note", { athleteId }),
      ),
    form ? await notesPage(textOf(form, "athleteId")) : undefined,
  );
}

/** The page a posted note comes back to: the athlete's, as their coach sees it, or Today for the athlete. */
async function notesPage(athleteId: string): Promise<string> {
  const viewer = await currentViewer();
  return viewer?.userId === athleteId ? "/today" : `/athletes/${encodeURIComponent(athleteId)}`;
}

export async function removeNoteAction(input: unknown) {
  return runAction(
    z.strictObject({ athleteId: uuid, id: uuid }),
    input,
    ({ athleteId, id }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        await removeNote(tx, athleteId, id);
        if (athleteId !== viewer.userId)
          await logAccess(tx, viewer.userId, athleteId, "noted", await athleteToday(tx, athleteId));
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "note", { athleteId }),
  );
}
