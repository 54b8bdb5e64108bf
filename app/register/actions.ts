"use server";

import { z } from "zod";
import { runOpenAction } from "@/app/run-action";
import { visitor } from "@/app/visitor";
import { registerTeam as register } from "@/db/registration";
import { email, password, personName, timeZone } from "@/lib/form-schemas";

const form = z.strictObject({ name: personName, email, password, team: personName, timeZone });

/** A new account with its own team, owned and coached by it. */
export async function registerTeam(input: unknown) {
  return runOpenAction(form, input, async ({ team, ...person }) => {
    await register(person, team, await visitor());
    return null;
  });
}
