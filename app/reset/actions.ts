"use server";

import { headers } from "next/headers";
import { z } from "zod";
import { addressOf } from "@/app/auth-options";
import { runOpenAction } from "@/app/run-action";
import { finishReset, normalEmail, startReset } from "@/db/accounts";
import { asSystem } from "@/db/as-viewer";
import { countAttempt, tooManyAttempts } from "@/db/attempts";
import { Refusal } from "@/lib/action-result";
import { env } from "@/lib/env";
import { token } from "@/lib/fields";
import { email, password } from "@/lib/form-schemas";
import { sendMail } from "@/lib/mail";

/** Mails a link if the address has an account. The answer is the same either way, and does not wait for the mail. */
export async function askForReset(input: unknown) {
  return runOpenAction(z.strictObject({ email }), input, async ({ email }) => {
    const address = addressOf(Object.fromEntries(await headers()));
    const account = `reset:${normalEmail(email)}`;
    const token = await asSystem(async (tx) => {
      if (await tooManyAttempts(tx, account, address))
        throw new Refusal(429, "form", "Too many requests. Wait 15 minutes, then ask again.");
      await countAttempt(tx, account, address);
      return startReset(tx, email);
    });
    if (token)
      sendMail(
        email,
        "Set a new Feelcheck password",
        `Set a new password within an hour:\n${env.publicUrl()}/reset/${token}\n\nIf you did not ask for this, do nothing.`,
      ).catch((error) => console.error("reset mail failed:", error instanceof Error ? error.message : error));
    return null;
  });
}

/** Sets the new password and ends every session. */
export async function setNewPassword(input: unknown) {
  return runOpenAction(z.strictObject({ token, password }), input, async ({ token, password }) => {
    await asSystem((tx) => finishReset(tx, token, password));
    return null;
  });
}
