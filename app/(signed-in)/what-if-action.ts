"use server";

import { z } from "zod";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/as-viewer";
import { engineInput } from "@/db/engine-input";
import { Refusal } from "@/lib/action-result";
import { assess } from "@/lib/engine/assess";
import { checkInSchema } from "@/lib/engine/input";
import { date, uuid } from "@/lib/form-schemas";

const whatIf = z.strictObject({ athleteId: uuid, date, answers: checkInSchema });

/** The verdict that other answers of a day would bring, on the athlete's real history. Saves nothing. */
export async function whatIfAction(input: unknown) {
  return runAction(whatIf, input, ({ athleteId, date, answers }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      const real = await engineInput(tx, athleteId, date);
      if (!real) throw new Refusal(404, "form", "There is no check-in on this day to start from.");
      return assess({ ...real, checkIn: answers });
    }),
  );
}
