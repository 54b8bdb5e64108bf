"use server";

import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { asSystem } from "@/db/connection/as-viewer";
import { normalEmail } from "@/db/people/accounts";
import { tellBirthYear } from "@/db/people/ages";
import { take } from "@/db/people/allowances";
import { askGuardian } from "@/db/people/consents";
import { guardianMail } from "@/db/people/limits";
import { wakeBackground } from "@/db/upkeep/background";
import { askForGuardianMail } from "@/db/upkeep/jobs/mail-guardian";
import type { Given } from "@/lib/action-result";
import { birthYearForm, guardianForm } from "@/lib/consent/forms";
import { numberIn, textOf, textsOf } from "@/lib/form-fields";

/** Tells or corrects the viewer's own year of birth; null leaves it unanswered. */
export async function tellBirthYearAction(...given: Given) {
  return posted(
    given,
    (fields) => ({
      // An empty field is no year; only the other button leaves it open.
      birthYear: fields.has("rather-not") ? null : (numberIn(textOf(fields, "birthYear")) ?? Number.NaN),
    }),
    (input) =>
      runAction(birthYearForm, input, async ({ birthYear }, viewer) => {
        await tellBirthYear(viewer.userId, birthYear);
        return null;
      }),
    "/today",
  );
}

/** Asks a parent or guardian of the viewer's by mail, again or at another address. */
export async function askGuardianAction(...given: Given) {
  const result = await posted(
    given,
    (fields) => textsOf(fields, "email"),
    (input) =>
      runAction(guardianForm, input, async ({ email }, viewer) => {
        await take(guardianMail(viewer.userId, normalEmail(email)));
        await asSystem(async (tx) =>
          askForGuardianMail(tx, viewer.userId, await askGuardian(tx, viewer.userId, email)),
        );
        wakeBackground();
        return null;
      }),
    "/today",
  );
  return result;
}
