"use server";

import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { daysOffIn } from "@/components/days-off/away-words";
import { asViewer } from "@/db/connection/as-viewer";
import { addDaysOff, removeDaysOff } from "@/db/log/days-off";
import { type Given, Refusal } from "@/lib/action-result";
import { dayOf } from "@/lib/day-start";
import { textsOf } from "@/lib/form-fields";
import { daysOffForm, removeDaysOffForm } from "@/lib/plan/days-off-form";

/** Days on which the athlete will not train: whoever plans for them is told. */
export async function addDaysOffAction(...given: Given) {
  return posted(
    given,
    daysOffIn,
    (input) =>
      runAction(daysOffForm, input, (form, viewer) =>
        asViewer(viewer.userId, async (tx) => {
          if (form.until < dayOf(new Date(), viewer)) throw new Refusal(422, "until", "day.past");
          await addDaysOff(tx, viewer.userId, form);
          return null;
        }),
      ),
    "/today",
  );
}

export async function removeDaysOffAction(...given: Given) {
  return posted(
    given,
    (fields) => textsOf(fields, "id"),
    (input) =>
      runAction(removeDaysOffForm, input, ({ id }, viewer) =>
        asViewer(viewer.userId, async (tx) => {
          await removeDaysOff(tx, viewer.userId, id);
          return null;
        }),
      ),
    "/today",
  );
}
