"use server";

import { z } from "zod";
import { signInHere } from "@/app/credentials";
import { posted } from "@/app/posted";
import { runAction, runOpenAction } from "@/app/run-action";
import { createAccount } from "@/db/accounts";
import { asSystem } from "@/db/as-viewer";
import { joinByInvite } from "@/db/invites";
import type { Given } from "@/lib/action-result";
import { textsOf } from "@/lib/form-fields";
import { email, password, personName, timeZone } from "@/lib/form-schemas";

const token = z.string().min(10).max(64);
const newcomer = z.strictObject({
  token,
  name: personName,
  email,
  password,
  timeZone,
  experience: z.enum(["new", "returning", "regular"]),
});

/** A new person joins by invite: the account and the membership together, or neither; signs in to it. */
export async function joinAsNewcomer(...given: Given) {
  return posted(
    given,
    (fields) => ({
      ...textsOf(fields, "token", "name", "email", "password"),
      experience: fields.get("experience") ?? "regular",
      timeZone: "UTC",
    }),
    (input) =>
      runOpenAction(newcomer, input, async ({ token, ...person }) => {
        await asSystem(async (tx) => joinByInvite(tx, token, await createAccount(tx, person)));
        await signInHere(person.email, person.password);
        return null;
      }),
    "/",
  );
}

/** Somebody with an account joins another team. */
export async function joinAsMember(...given: Given) {
  return posted(
    given,
    (fields) => textsOf(fields, "token"),
    (input) =>
      runAction(z.strictObject({ token }), input, ({ token }, viewer) =>
        asSystem((tx) => joinByInvite(tx, token, viewer.userId)),
      ),
    "/",
  );
}
