"use server";

import { z } from "zod";
import { runAction, runOpenAction } from "@/app/run-action";
import { createAccount } from "@/db/accounts";
import { asSystem } from "@/db/as-viewer";
import { joinByInvite } from "@/db/invites";
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
  return runOpenAction(newcomer, input, ({ token, ...person }) =>
    asSystem(async (tx) => {
      await joinByInvite(tx, token, await createAccount(tx, person));
      return null;
    }),
  );
}

/** Somebody with an account joins another team. */
export async function joinAsMember(input: unknown) {
  return runAction(z.strictObject({ token }), input, ({ token }, viewer) =>
    asSystem((tx) => joinByInvite(tx, token, viewer.userId)),
  );
}
