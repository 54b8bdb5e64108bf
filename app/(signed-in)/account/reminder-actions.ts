"use server";

import { z } from "zod";
import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/connection/as-viewer";
import { declineReminder, saveReminder } from "@/db/log/reminders";
import type { Given } from "@/lib/action-result";
import { reminderForm } from "@/lib/reminders/settings";
import { reminderIn } from "./reminder-in";

/** Keeps when and how the viewer wants to be reminded. */
export async function saveReminderAction(...given: Given) {
  return posted(given, reminderIn, (input) =>
    runAction(reminderForm, input, async (chosen, { userId }) => {
      await asViewer(userId, (tx) => saveReminder(tx, userId, chosen));
      return null;
    }),
  );
}

/** No reminders, and not asked again; whoever has chosen some keeps them. */
export async function declineReminderAction(...given: Given) {
  return posted(
    given,
    () => ({}),
    (input) =>
      runAction(z.strictObject({}), input, async (_, { userId }) => {
        await asViewer(userId, (tx) => declineReminder(tx, userId));
        return null;
      }),
    "/today",
  );
}
