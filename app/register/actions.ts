"use server";

import { z } from "zod";
import { runOpenAction } from "@/app/run-action";
import { createAccount } from "@/db/accounts";
import { asSystem } from "@/db/as-viewer";
import { createTeam } from "@/db/teams";
import { email, password, personName, timeZone } from "@/lib/form-schemas";

const form = z.strictObject({ name: personName, email, password, team: personName, timeZone });

/** A new account with its own team, owned and coached by it. */
export async function registerTeam(input: unknown) {
  return runOpenAction(form, input, ({ team, ...person }) =>
    asSystem(async (tx) => {
      const owner = await createAccount(tx, person);
      await createTeam(tx, owner, { name: team, timeZone: person.timeZone });
      return null;
    }),
  );
}
