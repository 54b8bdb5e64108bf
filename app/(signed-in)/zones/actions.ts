"use server";

import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/connection/as-viewer";
import { setZones } from "@/db/log/zone-sets";
import { logAccess } from "@/db/people/access-log";
import { athleteOf } from "@/db/people/people";
import { wakeBackground } from "@/db/upkeep/background";
import { askForZones } from "@/db/upkeep/jobs/derive-zones";
import { type Given, Refusal } from "@/lib/action-result";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { numberIn, textOf, textsOf } from "@/lib/form-fields";
import { zonesFromMax, zonesFromThreshold } from "@/lib/training/zones";
import { zonesForm } from "@/lib/training-forms";

/** Saves zones of the viewer or of an athlete they coach; the history is derived anew after the answer. */
export async function setZonesAction(...given: Given) {
  const result = await posted(
    given,
    (fields) => ({
      ...textsOf(fields, "id", "athleteId", "from", "basis"),
      beats: numberIn(textOf(fields, "beats")),
      // Without scripts the limits by hand are not on the page; the schema says that they lack.
      bounds: null,
      easyZones: 2,
      hardFrom: 5,
    }),
    setGivenZones,
  );
  if (result.ok) wakeBackground();
  return result;
}

async function setGivenZones(input: unknown) {
  return runAction(
    zonesForm,
    input,
    (form, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const { athleteId, id, from, basis, beats } = form;
        const athlete = await athleteOf(tx, athleteId);
        if (!athlete) throw new Refusal(404, "form", "gone.athlete");
        const today = dayOf(new Date(), athlete);
        if (from > today) throw new Refusal(422, "from", "day.future");
        const { easyZones, hardFrom, bounds } = form;
        const set =
          basis === "hand" || beats === null
            ? { bounds: bounds ?? ([0, 0, 0, 0] as const), easyZones, hardFrom }
            : basis === "max"
              ? zonesFromMax(beats)
              : zonesFromThreshold(beats);
        await setZones(tx, viewer.userId, athleteId, { id, from, basis, beats, ...set });
        await askForZones(tx, athleteId, id);
        await logAccess(tx, viewer.userId, athleteId, "zones", today);
        return null;
      }),
    (viewer, { athleteId }) => can(viewer, "set-zones", { athleteId }),
  );
}
