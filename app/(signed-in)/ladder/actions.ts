"use server";

import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { comeBackIn } from "@/components/ladder/come-back-in";
import { endIn } from "@/components/ladder/end-in";
import { holdIn } from "@/components/ladder/hold-in";
import { stepIn } from "@/components/ladder/step-in";
import { asViewer, asWriter } from "@/db/connection/as-viewer";
import { comeBack } from "@/db/log/come-back";
import { holdLadder, liftHolds } from "@/db/log/ladder-holds";
import { saveStep } from "@/db/log/ladder-steps";
import { endOwnWay, takeBackEnd } from "@/db/log/own-end";
import { logAccess } from "@/db/people/access-log";
import { type Given, Refusal } from "@/lib/action-result";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { textsOf } from "@/lib/form-fields";
import { endForm } from "@/lib/ladder/end-form";
import { comeBackForm, holdForm, liftForm, stepForm } from "@/lib/ladder/forms";
import { zoneFor } from "@/lib/time-zones";
import { athleteToday } from "../athletes/[id]/athlete-today";

/** The athlete begins the way back from an injury or illness, or begins it anew. */
export async function comeBackAction(...given: Given) {
  return posted(
    given,
    comeBackIn,
    (input) =>
      runAction(comeBackForm, input, (form, viewer) =>
        asWriter(viewer.userId, async (tx) => {
          await comeBack(tx, viewer.userId, form, dayOf(new Date(), viewer));
          return null;
        }),
      ),
    "/today",
  );
}

/** The athlete is back to full training: their way back is over, or goes on where it stood. */
export async function endOwnWayAction(...given: Given) {
  return posted(
    given,
    endIn,
    (input) =>
      runAction(endForm, input, ({ ended }, viewer) =>
        asWriter(viewer.userId, async (tx) => {
          await (ended ? endOwnWay : takeBackEnd)(tx, viewer.userId, dayOf(new Date(), viewer));
          return null;
        }),
      ),
    "/today",
  );
}

/** A step that was done, or more of its answers. */
export async function saveStepAction(...given: Given) {
  return posted(
    given,
    stepIn,
    (input) =>
      runAction(stepForm, input, ({ timeZone, ...step }, viewer) =>
        asWriter(viewer.userId, async (tx) => {
          const zone = zoneFor(viewer, timeZone);
          const today = dayOf(new Date(), { timeZone: zone, dayStartsAt: viewer.dayStartsAt });
          if (step.date > today) throw new Refusal(422, "date", "day.ahead");
          await saveStep(tx, viewer.userId, step, today);
          return null;
        }),
      ),
    "/today",
  );
}

/** A coach or professional keeps an athlete at their stage. */
export async function holdLadderAction(...given: Given) {
  return posted(given, holdIn, (input) =>
    runAction(
      holdForm,
      input,
      ({ athleteId, ...hold }, viewer) =>
        asViewer(viewer.userId, async (tx) => {
          const today = await athleteToday(tx, athleteId);
          if (hold.until && hold.until < today) throw new Refusal(422, "until", "day.behind");
          await holdLadder(tx, viewer.userId, athleteId, { ...hold, from: today }, today);
          await logAccess(tx, viewer.userId, athleteId, "slowed", today);
          return null;
        }),
      (viewer, { athleteId }) => can(viewer, "clear", { athleteId }),
    ),
  );
}

/** Takes every hold away. */
export async function liftHoldsAction(...given: Given) {
  return posted(
    given,
    (fields) => textsOf(fields, "athleteId"),
    (input) =>
      runAction(
        liftForm,
        input,
        ({ athleteId }, viewer) =>
          asViewer(viewer.userId, async (tx) => {
            const today = await athleteToday(tx, athleteId);
            await liftHolds(tx, athleteId, today);
            await logAccess(tx, viewer.userId, athleteId, "slowed", today);
            return null;
          }),
        (viewer, { athleteId }) => can(viewer, "clear", { athleteId }),
      ),
  );
}
