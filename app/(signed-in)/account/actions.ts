"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { runAction } from "@/app/run-action";
import { changePassword, signOutEverywhere } from "@/db/accounts";
import { asSystem, asViewer } from "@/db/as-viewer";
import { changeProfile } from "@/db/people";
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
    z.strictObject({ current: z.string().min(1, { error: "must be given" }).max(200), password }),
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
