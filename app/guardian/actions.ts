"use server";

import { posted } from "@/app/posted";
import { runOpenAction } from "@/app/run-action";
import { visitor } from "@/app/visitor";
import { answerAsGuardian, withdrawAsGuardian } from "@/db/people/guardians";
import { wakeBackground } from "@/db/upkeep/background";
import type { Given } from "@/lib/action-result";
import { answerForm, withdrawForm } from "@/lib/consent/forms";
import { textOf, textsOf } from "@/lib/form-fields";

/** A guardian agrees or says no; the link alone says for whom, once. */
export async function answerConsentAction(...given: Given) {
  return posted(
    given,
    (fields) => ({ ...textsOf(fields, "token"), agrees: textOf(fields, "agrees") === "yes" }),
    (input) =>
      runOpenAction(answerForm, input, async ({ token, agrees }) =>
        answerAsGuardian(token, agrees, await visitor()),
      ),
  );
}

/** A guardian withdraws, or takes that back within the days of grace. */
export async function withdrawConsentAction(...given: Given) {
  return posted(
    given,
    (fields) => ({ ...textsOf(fields, "token"), withdraws: textOf(fields, "withdraws") === "yes" }),
    (input) =>
      runOpenAction(withdrawForm, input, async ({ token, withdraws }) => {
        const view = await withdrawAsGuardian(token, withdraws, await visitor());
        // They are told by mail, now and not when the background next looks.
        wakeBackground();
        return view;
      }),
  );
}
