"use server";

import { z } from "zod";
import { runAction, runOpenAction } from "@/app/run-action";
import { visitor } from "@/app/visitor";
import { asSystem } from "@/db/as-viewer";
import { inviteOf, joinByInvite } from "@/db/invites";
import { registerMember } from "@/db/registration";
import { token } from "@/lib/fields";
import { email, password, personName, timeZone } from "@/lib/form-schemas";

const newcomer = z.strictObject({
  token,
  name: personName,
  email,
  password,
  timeZone,
  experience: z.enum(["new", "returning", "regular"]),
});

/** A new person joins by invite: the account and the membership together, or neither. */
export async function joinAsNewcomer(input: unknown) {
  return runOpenAction(newcomer, input, async ({ token, ...person }) => {
    await registerMember(person, token, await visitor());
    return null;
  });
}

/** Somebody with an account joins another team. */
export async function joinAsMember(input: unknown) {
  return runAction(z.strictObject({ token }), input, async ({ token }, viewer) => {
    await inviteOf(token, await visitor());
    return asSystem((tx) => joinByInvite(tx, token, viewer.userId));
  });
}
