"use server";

import { z } from "zod";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/connection/as-viewer";
import { logAccess } from "@/db/people/access-log";
import { personOf } from "@/db/people/people";
import { engineInput } from "@/db/verdict/engine-input";
import { Refusal } from "@/lib/action-result";
import { localDate } from "@/lib/calendar";
import { assess } from "@/lib/engine/assess";
import { checkInSchema } from "@/lib/engine/input";
import { date, uuid } from "@/lib/form-schemas";

const whatIf = z.strictObject({ athleteId: uuid, date, answers: checkInSchema });

/** The verdict that other answers of a day would bring, on the athlete's real history. Saves nothing. */
export async function whatIfAction(input: unknown) {
  return runAction(whatIf, input, ({ athleteId, date, answers }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      const [athlete, real] = await Promise.all([personOf(tx, athleteId), engineInput(tx, athleteId, date)]);
      if (!athlete || !real)
        throw new Refusal(404, "form", "There is no check-in on this day to start from.");
      const today = localDate(new Date(), athlete.timeZone);
      await logAccess(tx, viewer.userId, athleteId, "what-if", today);
      return assess({ ...real, checkIn: answers });
    }),
  );
}
