"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { runAction } from "@/app/run-action";
import { changePassword, signOutEverywhere } from "@/db/accounts";
import { asSystem, asViewer } from "@/db/as-viewer";
import { makeFeed, revokeFeeds } from "@/db/calendar-feeds";
import { askForDeletion, keepAccount } from "@/db/deletion";
import { changeProfile } from "@/db/people";
import { env } from "@/lib/env";
import { password, personName, timeZone } from "@/lib/form-schemas";

const profile = z.strictObject({
  name: personName,
  timeZone,
  experience: z.enum(["new", "returning", "regular"]),
});

export async function changeProfileAction(input: unknown) {
  const result = await runAction(profile, input, async (values, viewer) => {
    await asViewer(viewer.userId, (tx) => changeProfile(tx, viewer.userId, values));
    return null;
  });
  if (result.ok) revalidatePath("/account");
  return result;
}

/** Ends every session, this one included. */
export async function changePasswordAction(input: unknown) {
  return runAction(
    z.strictObject({
      current: z.string({ error: "must be given" }).min(1, { error: "must be given" }).max(800, {
        error: "is longer than any password here",
      }),
      password,
    }),
    input,
    async (given, viewer) => {
      await asSystem((tx) => changePassword(tx, viewer.userId, given.current, given.password));
      return null;
    },
  );
}

export async function signOutEverywhereAction(input: unknown) {
  return runAction(z.strictObject({}), input, async (_, viewer) => {
    await asSystem((tx) => signOutEverywhere(tx, viewer.userId));
    return null;
  });
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
export async function askForDeletionAction(input: unknown) {
  const words = z
    .string()
    .trim()
    .toLowerCase()
    .refine((text) => text === CONFIRMATION, { error: `must be the words "${CONFIRMATION}"` });
  const result = await runAction(z.strictObject({ words }), input, (_, viewer) =>
    asViewer(viewer.userId, (tx) => askForDeletion(tx, viewer.userId)),
  );
  if (result.ok) revalidatePath("/", "layout");
  return result;
}

export async function keepAccountAction(input: unknown) {
  const result = await runAction(z.strictObject({}), input, async (_, viewer) => {
    await asViewer(viewer.userId, (tx) => keepAccount(tx, viewer.userId));
    return null;
  });
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
