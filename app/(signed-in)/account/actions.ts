"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { stayHere } from "@/app/session-cookie";
import { visitor } from "@/app/visitor";
import { asSystem, asViewer } from "@/db/connection/as-viewer";
import { changePassword, signOutEverywhere } from "@/db/people/accounts";
import { makeFeed, revokeFeeds } from "@/db/people/calendar-feeds";
import { askForDeletion, keepAccount } from "@/db/people/deletion";
import { changeProfile } from "@/db/people/people";
import { keepSignIn } from "@/db/people/sign-ins";
import type { Given } from "@/lib/action-result";
import { env } from "@/lib/env";
import { textsOf } from "@/lib/form-fields";
import { password, personName, timeZone } from "@/lib/form-schemas";

const profile = z.strictObject({
  name: personName,
  /** A zone the person chooses, or "auto": where their browser says they are. */
  timeZone: z.union([z.literal("auto"), timeZone], {
    error: "is not a time zone this server knows; choose one from the list",
  }),
  experience: z.enum(["new", "returning", "regular"]),
});

export async function changeProfileAction(...given: Given) {
  const result = await posted(
    given,
    (fields) => textsOf(fields, "name", "timeZone", "experience"),
    (input) =>
      runAction(profile, input, async ({ timeZone, ...values }, viewer) => {
        const zone = timeZone === "auto" ? null : timeZone;
        await asViewer(viewer.userId, (tx) =>
          changeProfile(tx, viewer.userId, { ...values, timeZone: zone }),
        );
        return null;
      }),
  );
  if (result.ok) revalidatePath("/", "layout");
  return result;
}

/** Ends every other session and every reset link; this device stays signed in. */
export async function changePasswordAction(...given: Given) {
  return posted(
    given,
    (fields) => textsOf(fields, "current", "password"),
    (input) =>
      runAction(
        z.strictObject({
          current: z
            .string({ error: "Give your current password." })
            .min(1, { error: "Give your current password." })
            .max(800, { error: "is longer than any password here" }),
          password,
        }),
        input,
        async (given, viewer) => {
          const { userId, signIn } = viewer;
          const person = { userId, signIn, visitor: await visitor() };
          const sessionVersion = await changePassword(person, given.current, given.password);
          // A token from before sign-ins were kept gets one now.
          const here = signIn ?? (await asSystem((tx) => keepSignIn(tx, userId)));
          await stayHere({ userId, sessionVersion, signIn: here });
          return null;
        },
      ),
    "/account?done=password",
  );
}

export async function signOutEverywhereAction(...given: Given) {
  return posted(
    given,
    () => ({}),
    (input) =>
      runAction(z.strictObject({}), input, async (_, viewer) => {
        await asSystem((tx) => signOutEverywhere(tx, viewer.userId));
        return null;
      }),
    "/sign-in",
  );
}

/** Makes a new secret calendar address; the one before stops working. */
export async function makeFeedAction(input: unknown) {
  return runAction(z.strictObject({}), input, async (_, viewer) => {
    const token = await asViewer(viewer.userId, (tx) => makeFeed(tx, viewer.userId));
    return { link: `${env.publicUrl()}/api/v1/calendar/${token}.ics` };
  });
}

export async function revokeFeedAction(input: unknown) {
  const result = await runAction(z.strictObject({}), input, async (_, viewer) => {
    await asViewer(viewer.userId, (tx) => revokeFeeds(tx, viewer.userId));
    return null;
  });
  if (result.ok) revalidatePath("/account");
  return result;
}

const CONFIRMATION = "delete my data";

/** Begins the seven days of grace, after the words were typed. */
export async function askForDeletionAction(...given: Given) {
  const words = z
    .string()
    .trim()
    .toLowerCase()
    .refine((text) => text === CONFIRMATION, { error: `must be the words "${CONFIRMATION}"` });
  const result = await posted(
    given,
    (fields) => textsOf(fields, "words"),
    (input) =>
      runAction(z.strictObject({ words }), input, (_, viewer) =>
        asViewer(viewer.userId, (tx) => askForDeletion(tx, viewer.userId)),
      ),
  );
  if (result.ok) revalidatePath("/", "layout");
  return result;
}

export async function keepAccountAction(...given: Given) {
  const result = await posted(
    given,
    () => ({}),
    (input) =>
      runAction(z.strictObject({}), input, async (_, viewer) => {
        await asViewer(viewer.userId, (tx) => keepAccount(tx, viewer.userId));
        return null;
      }),
  );
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
