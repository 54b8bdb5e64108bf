"use server";

import { z } from "zod";
import { signInHere } from "@/app/credentials";
import { posted } from "@/app/posted";
import { runAction, runOpenAction } from "@/app/run-action";
import { visitor } from "@/app/visitor";
import { asSystem } from "@/db/connection/as-viewer";
import { inviteOf, joinByInvite } from "@/db/people/invites";
import { registerMember } from "@/db/people/registration";
import type { Given } from "@/lib/action-result";
import { token } from "@/lib/fields";
import { textsOf } from "@/lib/form-fields";
import { email, password, personName, timeZone } from "@/lib/form-schemas";

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
        await registerMember(person, token, await visitor());
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
      runAction(z.strictObject({ token }), input, async ({ token }, viewer) => {
        await inviteOf(token, await visitor());
        return asSystem((tx) => joinByInvite(tx, token, viewer.userId));
      }),
    "/",
  );
}
