"use server";

import { z } from "zod";
import { posted } from "@/app/posted";
import { runOpenAction } from "@/app/run-action";
import { visitor } from "@/app/visitor";
import { endMails } from "@/db/people/stop-links";
import type { Given } from "@/lib/action-result";
import { textsOf } from "@/lib/form-fields";

const form = z.strictObject({ token: z.string().max(200) });

/** Ends the mails that a link is of; the link alone says whose and which. */
export async function stopMailsAction(...given: Given) {
  return posted(
    given,
    (fields) => textsOf(fields, "token"),
    (input) =>
      runOpenAction(form, input, async ({ token }) => {
        await endMails(token, await visitor());
        return null;
      }),
  );
}
