"use server";

import { z } from "zod";
import { formOf, posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { assessmentIn } from "@/components/care/assessment-in";
import { SAVED } from "@/components/ui/saved-in-address";
import { asViewer } from "@/db/connection/as-viewer";
import { recordAssessment } from "@/db/log/care-assessments";
import { addCareNote, removeCareNote } from "@/db/log/care-notes";
import { logAccess } from "@/db/people/access-log";
import { trainsWith } from "@/db/people/teams";
import { type Given, Refusal } from "@/lib/action-result";
import { can } from "@/lib/can";
import { assessmentForm } from "@/lib/care/forms";
import { textOf, textsOf } from "@/lib/form-fields";
import { noteForm, uuid } from "@/lib/form-schemas";
import { athleteToday } from "../athletes/[id]/athlete-today";

/** What a professional found and allows: kept whole, or not at all. */
export async function saveAssessmentAction(...given: Given) {
  const form = formOf(given);
  return posted(
    given,
    assessmentIn,
    (input) =>
      runAction(
        assessmentForm,
        input,
        ({ athleteId, ...write }, viewer) =>
          asViewer(viewer.userId, async (tx) => {
            const today = await athleteToday(tx, athleteId);
            if (write.onset > today) throw new Refusal(422, "onset", "day.ahead");
            for (const field of ["until", "nextVisit"] as const)
              if ((write[field] ?? today) < today) throw new Refusal(422, field, "day.behind");
            // Who coaches them, too, is their coach: what it is stays with the athlete.
            const tells = !can(viewer, "flag", { athleteId, teamIds: await trainsWith(tx, athleteId) });
            await recordAssessment(tx, viewer.userId, athleteId, write, today, tells);
            if (write.episode) await logAccess(tx, viewer.userId, athleteId, "injury", today);
            if (write.allows !== "nothing") await logAccess(tx, viewer.userId, athleteId, "cleared", today);
            return null;
          }),
        (viewer, { athleteId }) => can(viewer, "assess", { athleteId }),
      ),
    form ? `/care/${encodeURIComponent(textOf(form, "athleteId"))}?${SAVED}=assessment` : undefined,
  );
}

/** A note that no coach reads: a professional's about an athlete in their care, or the athlete's own to them. */
export async function addCareNoteAction(...given: Given) {
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
            const today = await athleteToday(tx, athleteId);
            await addCareNote(tx, viewer.userId, athleteId, note);
            if (athleteId !== viewer.userId)
              await logAccess(tx, viewer.userId, athleteId, "care-note", today);
            return null;
          }),
        (viewer, { athleteId }) => can(viewer, "write-care-note", { athleteId }),
      ),
    form ? `/care/${encodeURIComponent(textOf(form, "athleteId"))}` : undefined,
  );
}

export async function removeCareNoteAction(input: unknown) {
  return runAction(
    z.strictObject({ athleteId: uuid, id: uuid }),
    input,
    ({ athleteId, id }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const today = await athleteToday(tx, athleteId);
        await removeCareNote(tx, athleteId, id);
        if (athleteId !== viewer.userId) await logAccess(tx, viewer.userId, athleteId, "care-note", today);
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "write-care-note", { athleteId }),
  );
}
