"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { formOf, posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { currentViewer } from "@/app/viewer";
import { allowanceIn } from "@/components/flag/allowance";
import { asViewer } from "@/db/connection/as-viewer";
import type { Tx } from "@/db/connection/tx";
import { raiseFlag, recordClearance, setFlagResolved, takeFlagOver } from "@/db/log/flags";
import { addNote, removeNote } from "@/db/log/notes";
import { logAccess } from "@/db/people/access-log";
import { personOf } from "@/db/people/people";
import { type Given, Refusal } from "@/lib/action-result";
import { localDate } from "@/lib/calendar";
import { textOf, textsOf } from "@/lib/form-fields";
import { clearanceForm, flagForm, noteForm, uuid } from "@/lib/form-schemas";

/** The athlete's own date now. Throws `Refusal` 404 for a person the viewer does not see. */
async function todayOf(tx: Tx, athleteId: string): Promise<string> {
  const athlete = await personOf(tx, athleteId);
  if (!athlete) throw new Refusal(404, "form", "This athlete is not on your team any more.");
  return localDate(new Date(), athlete.timeZone);
}

export async function raiseFlagAction(input: unknown) {
  const result = await runAction(flagForm, input, ({ athleteId, kind, until, ...form }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      const today = await todayOf(tx, athleteId);
      if (until && until < today)
        throw new Refusal(422, "until", "is in the past for this athlete; choose today or later");
      const order = kind === "watch" ? null : kind;
      const severity = kind === "rest" ? "rest" : "watch";
      await raiseFlag(tx, viewer.userId, athleteId, { ...form, until, order, severity }, today);
      await logAccess(tx, viewer.userId, athleteId, "flagged", today);
      return null;
    }),
  );
  if (result.ok) revalidatePath("/roster");
  return result;
}

const resolution = z.strictObject({ athleteId: uuid, flagId: uuid, resolved: z.boolean() });

export async function setFlagResolvedAction(input: unknown) {
  return runAction(resolution, input, ({ athleteId, flagId, resolved }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      const today = await todayOf(tx, athleteId);
      await setFlagResolved(tx, viewer.userId, athleteId, flagId, resolved, today);
      await logAccess(tx, viewer.userId, athleteId, "flagged", today);
      return null;
    }),
  );
}

export async function takeFlagOverAction(input: unknown) {
  return runAction(
    z.strictObject({ athleteId: uuid, flagId: uuid }),
    input,
    ({ athleteId, flagId }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const today = await todayOf(tx, athleteId);
        await takeFlagOver(tx, viewer.userId, athleteId, flagId);
        await logAccess(tx, viewer.userId, athleteId, "flagged", today);
        return null;
      }),
  );
}

export async function recordClearanceAction(...given: Given) {
  return posted(
    given,
    (fields) => ({ ...textsOf(fields, "id", "athleteId", "until", "note"), ...allowanceIn(fields) }),
    (input) =>
      runAction(clearanceForm, input, ({ athleteId, ...form }, viewer) =>
        asViewer(viewer.userId, async (tx) => {
          const today = await todayOf(tx, athleteId);
          if (form.until < today)
            throw new Refusal(422, "until", "is in the past for this athlete; choose today or later");
          await recordClearance(tx, viewer.userId, athleteId, form, today);
          await logAccess(tx, viewer.userId, athleteId, "cleared", today);
          return null;
        }),
      ),
  );
}

export async function addNoteAction(...given: Given) {
  const form = formOf(given);
  return posted(
    given,
    (fields) => textsOf(fields, "id", "athleteId", "body"),
    (input) =>
      runAction(noteForm, input, ({ athleteId, ...note }, viewer) =>
        asViewer(viewer.userId, async (tx) => {
          await addNote(tx, viewer.userId, athleteId, note);
          if (athleteId !== viewer.userId)
            await logAccess(tx, viewer.userId, athleteId, "noted", await todayOf(tx, athleteId));
          return null;
        }),
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
  return runAction(z.strictObject({ athleteId: uuid, id: uuid }), input, ({ athleteId, id }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      await removeNote(tx, athleteId, id);
      if (athleteId !== viewer.userId)
        await logAccess(tx, viewer.userId, athleteId, "noted", await todayOf(tx, athleteId));
      return null;
    }),
  );
}
