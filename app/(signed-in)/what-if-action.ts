"use server";

import { z } from "zod";
import { currentLocale } from "@/app/locale";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/connection/as-viewer";
import { logAccess } from "@/db/people/access-log";
import { athleteOf } from "@/db/people/people";
import { engineInput } from "@/db/verdict/engine-input";
import { Refusal } from "@/lib/action-result";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { assess } from "@/lib/engine/assess";
import { checkInSchema } from "@/lib/engine/input";
import { engineWords } from "@/lib/engine-words/english";
import { inWords } from "@/lib/engine-words/in-words";
import { date, uuid } from "@/lib/form-schemas";
import { readerOf } from "@/lib/words/reader";

const whatIf = z.strictObject({ athleteId: uuid, date, answers: checkInSchema });

/** The verdict that other answers of a day would bring, on the athlete's real history. Saves nothing. */
export async function whatIfAction(input: unknown) {
  return runAction(
    whatIf,
    input,
    ({ athleteId, date, answers }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const [athlete, real] = await Promise.all([
          athleteOf(tx, athleteId),
          engineInput(tx, athleteId, date),
        ]);
        if (!athlete || !real) throw new Refusal(404, "form", "noCheckIn");
        const today = dayOf(new Date(), athlete);
        await logAccess(tx, viewer.userId, athleteId, "what-if", today);
        const words = engineWords(await currentLocale(), readerOf(viewer.userId, athleteId));
        return inWords(assess({ ...real, checkIn: answers }), words);
      }),
    (viewer, { athleteId }) => can(viewer, "see-athlete", { athleteId }),
  );
}
