"use server";

import { runAction } from "@/app/run-action";
import { logAccess } from "@/db/access-log";
import { asViewer } from "@/db/as-viewer";
import { wakeBackground } from "@/db/background";
import { askForZones } from "@/db/jobs";
import { personOf } from "@/db/people";
import { setZones } from "@/db/zone-sets";
import { Refusal } from "@/lib/action-result";
import { localDate } from "@/lib/calendar";
import { zonesFromMax, zonesFromThreshold } from "@/lib/training/zones";
import { zonesForm } from "@/lib/training-forms";

/** Saves zones of the viewer or of an athlete they coach; the history is derived anew after the answer. */
export async function setZonesAction(input: unknown) {
  const result = await runAction(zonesForm, input, (form, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      const { athleteId, id, from, basis, beats } = form;
      const athlete = await personOf(tx, athleteId);
      if (!athlete) throw new Refusal(404, "form", "This athlete is not on your team any more.");
      if (from > localDate(new Date(), athlete.timeZone))
        throw new Refusal(422, "from", "is in the future; choose today or earlier");
      const { easyZones, hardFrom, bounds } = form;
      const set =
        basis === "hand" || beats === null
          ? { bounds: bounds ?? ([0, 0, 0, 0] as const), easyZones, hardFrom }
          : basis === "max"
            ? zonesFromMax(beats)
            : zonesFromThreshold(beats);
      await setZones(tx, viewer.userId, athleteId, { id, from, basis, beats, ...set });
      await askForZones(tx, athleteId, id);
      await logAccess(tx, viewer.userId, athleteId, "zones", localDate(new Date(), athlete.timeZone));
      return null;
    }),
  );
  if (result.ok) wakeBackground();
  return result;
}
