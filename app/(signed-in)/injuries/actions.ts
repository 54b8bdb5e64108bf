"use server";

import { formOf, posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { currentViewer } from "@/app/viewer";
import { injuryIn } from "@/components/injury/injury-in";
import { injuryHref } from "@/components/injury/links";
import { asViewer, asWriter } from "@/db/connection/as-viewer";
import { saveInjury, shareDiagnosis } from "@/db/log/injuries";
import { logAccess } from "@/db/people/access-log";
import { athleteOf } from "@/db/people/people";
import { type Given, Refusal } from "@/lib/action-result";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { textOf, textsOf } from "@/lib/form-fields";
import { injuryForm, shareForm } from "@/lib/injuries/forms";

/** Records or changes an injury or illness: the athlete's own, or as their coach or professional. */
export async function saveInjuryAction(...given: Given) {
  const form = formOf(given);
  return posted(
    given,
    injuryIn,
    (input) =>
      runAction(
        injuryForm,
        input,
        async ({ athleteId, ...write }, viewer) => {
          return asViewer(viewer.userId, async (tx) => {
            const athlete = await athleteOf(tx, athleteId);
            if (!athlete) throw new Refusal(404, "form", "gone.athlete");
            const today = dayOf(new Date(), athlete);
            for (const field of ["onset", "returnedOn"] as const)
              if ((write[field] ?? today) > today) throw new Refusal(422, field, "day.ahead");
            await saveInjury(tx, viewer.userId, athleteId, write, today);
            if (athleteId !== viewer.userId) await logAccess(tx, viewer.userId, athleteId, "injury", today);
            return { id: write.id };
          });
        },
        (viewer, { athleteId }) => can(viewer, "record-injury", { athleteId }),
      ),
    form ? await pageOf(form) : undefined,
  );
}

/** The page a posted form leads to: the episode as its athlete or their coach sees it. */
async function pageOf(form: FormData): Promise<string> {
  const [id, athleteId] = [textOf(form, "id"), textOf(form, "athleteId")].map(encodeURIComponent);
  const own = (await currentViewer())?.userId === athleteId;
  return injuryHref(id ?? "", own ? null : (athleteId ?? null));
}

/** Whether the athlete's coaches may read what an episode of theirs is. */
export async function shareDiagnosisAction(...given: Given) {
  return posted(
    given,
    (fields) => ({ ...textsOf(fields, "id"), shared: textOf(fields, "shared") === "yes" }),
    (input) =>
      runAction(shareForm, input, ({ id, shared }, viewer) =>
        asWriter(viewer.userId, async (tx) => {
          await shareDiagnosis(tx, viewer.userId, id, shared);
          return null;
        }),
      ),
  );
}
