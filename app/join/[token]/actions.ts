"use server";

import { z } from "zod";
import { signInHere } from "@/app/credentials";
import { posted } from "@/app/posted";
import { runAction, runOpenAction } from "@/app/run-action";
import { visitor } from "@/app/visitor";
import { joinAnother, registerMember } from "@/db/people/registration";
import type { Given } from "@/lib/action-result";
import { birthYear } from "@/lib/consent/forms";
import { token } from "@/lib/fields";
import { numberIn, textOf, textsOf } from "@/lib/form-fields";
import { email, password, personName, timeZone } from "@/lib/form-schemas";

const newcomer = z.strictObject({
  token,
  name: personName,
  email,
  password,
  timeZone,
  experience: z.enum(["new", "returning", "regular"]),
  /** Of athletes. */
  birthYear: birthYear.optional(),
});

/** The year of birth where the form asks for it. */
const yearIn = (fields: FormData) =>
  fields.has("birthYear") ? { birthYear: numberIn(textOf(fields, "birthYear")) } : {};

/** A new person joins by invite: the account and the membership together, or neither; signs in to it. */
export async function joinAsNewcomer(...given: Given) {
  return posted(
    given,
    (fields) => ({
      ...textsOf(fields, "token", "name", "email", "password"),
      ...yearIn(fields),
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

const newMember = newcomer.pick({ token: true, birthYear: true });

/** Somebody with an account joins another team. */
export async function joinAsMember(...given: Given) {
  return posted(
    given,
    (fields) => ({ ...textsOf(fields, "token"), ...yearIn(fields) }),
    (input) =>
      runAction(newMember, input, async (given, viewer) =>
        joinAnother(viewer.userId, given, await visitor()),
      ),
    "/",
  );
}
