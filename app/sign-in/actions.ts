"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signInHere, signOutHere } from "@/app/credentials";
import { formOf, posted } from "@/app/posted";
import { runOpenAction } from "@/app/run-action";
import { currentViewer } from "@/app/viewer";
import { isTheirs } from "@/app/whose";
import { type Given, Refusal } from "@/lib/action-result";
import { textOf, textsOf } from "@/lib/form-fields";
import { onwardPath } from "@/lib/onward";
import { wrong } from "@/lib/words/wrong";

const form = z.strictObject({
  email: z.string().trim().min(1, wrong("person.giveEmail")).max(254),
  // In units, of which a character of a password may take two.
  password: z.string().min(1, wrong("person.givePassword")).max(400),
});

/** Signs in; a posted form then goes on to the page that was asked for. */
export async function signInAction(...given: Given) {
  const posting = formOf(given);
  return posted(
    given,
    (fields) => textsOf(fields, "email", "password"),
    (input) =>
      runOpenAction(form, input, async ({ email, password }) => {
        const why = await signInHere(email, password);
        if (why === "too-many") throw new Refusal(429, "form", "tooManySignIns");
        if (why) throw new Refusal(401, "form", "wrongPassword");
        return null;
      }),
    posting ? onwardPath(textOf(posting, "onward")) : undefined,
  );
}

/** Ends this browser's session; on a page drawn for somebody else it ends nothing, and shows whose session it is. */
export async function signOutAction(fields: FormData): Promise<void> {
  const viewer = await currentViewer();
  const whose = fields instanceof FormData ? fields.get("whose") : null;
  if (viewer && typeof whose === "string" && !isTheirs(whose, viewer)) redirect("/account");
  if (viewer) await signOutHere();
  redirect("/sign-in");
}
