"use server";

import { z } from "zod";
import { signInHere } from "@/app/credentials";
import { posted } from "@/app/posted";
import { runOpenAction } from "@/app/run-action";
import { visitor } from "@/app/visitor";
import { registerTeam as register } from "@/db/people/registration";
import type { Given } from "@/lib/action-result";
import { textsOf } from "@/lib/form-fields";
import { email, password, personName, teamName, timeZone } from "@/lib/form-schemas";

const form = z.strictObject({ name: personName, email, password, team: teamName, timeZone });

/** A new account with its own team, owned and coached by it; signs in to it. */
export async function registerTeam(...given: Given) {
  return posted(
    given,
    // Without scripts nobody says where the person is; the first page whose scripts run does.
    (fields) => ({ ...textsOf(fields, "name", "email", "password", "team"), timeZone: "UTC" }),
    (input) =>
      runOpenAction(form, input, async ({ team, ...person }) => {
        await register(person, team, await visitor());
        await signInHere(person.email, person.password);
        return null;
      }),
    "/team",
  );
}
