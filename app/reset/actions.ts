"use server";

import { after } from "next/server";
import { z } from "zod";
import { wordsHere } from "@/app/locale";
import { posted } from "@/app/posted";
import { runOpenAction } from "@/app/run-action";
import { visitor } from "@/app/visitor";
import { asSystem } from "@/db/connection/as-viewer";
import { normalEmail } from "@/db/people/accounts";
import { take } from "@/db/people/allowances";
import { resetWish } from "@/db/people/limits";
import { finishReset, startReset } from "@/db/people/resets";
import type { Given } from "@/lib/action-result";
import { env } from "@/lib/env";
import { token, uuids } from "@/lib/fields";
import { textsOf } from "@/lib/form-fields";
import { email, password } from "@/lib/form-schemas";
import { sendMail } from "@/lib/mail";
import type { Words } from "@/lib/words/words";

/**
 * Mails a link if the address has an account. That is looked up when the answer has gone out: neither its words nor its
 * time tell.
 */
export async function askForReset(...given: Given) {
  return posted(given, (fields) => textsOf(fields, "email"), ask);
}

async function ask(input: unknown) {
  return runOpenAction(z.strictObject({ email }), input, async ({ email }) => {
    await take(resetWish(normalEmail(email), await visitor()));
    const t = await wordsHere("mails");
    after(() =>
      mailReset(email, t).catch((error) =>
        console.error("reset mail failed:", error instanceof Error ? error.message : error),
      ),
    );
    return null;
  });
}

async function mailReset(email: string, t: Words<"mails">): Promise<void> {
  const token = await asSystem((tx) => startReset(tx, email));
  const link = `${env.publicUrl()}/reset/${token}`;
  if (token) await sendMail(email, t("reset.subject"), t("reset.body", { link }));
}

const form = z.strictObject({
  token,
  password,
  keep: uuids(1000).default([]),
});

/** Sets the new password and ends every session; answers what else has ended. */
export async function setNewPassword(...given: Given) {
  return posted(
    given,
    (fields) => ({ ...textsOf(fields, "token", "password"), keep: fields.getAll("keep").map(String) }),
    set,
  );
}

async function set(input: unknown) {
  return runOpenAction(form, input, async (given) => finishReset(given, await visitor()));
}
