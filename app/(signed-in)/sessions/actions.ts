"use server";

import { z } from "zod";
import { todayIn } from "@/app/entry-day";
import { keepSession } from "@/app/keep-entry";
import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { sessionIn } from "@/components/session/session-values";
import { asWriter } from "@/db/connection/as-viewer";
import { rateSession, setSessionRemoved } from "@/db/log/sessions";
import type { Given } from "@/lib/action-result";
import { timeZone, uuid } from "@/lib/form-schemas";
import { rateForm } from "@/lib/training-forms";

export async function saveSessionAction(...given: Given) {
  return posted(given, sessionIn, keepSession, "/today?saved=session");
}

const NO_PAIN = { worst: 0, strideChanged: false, sites: [] };

/** Adds to a session how hard it was, or that nothing hurt. */
export async function rateSessionAction(input: unknown) {
  return runAction(rateForm, input, ({ id, ...rated }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      const rating = "rpe" in rated ? rated : { pain: NO_PAIN };
      await rateSession(tx, viewer.userId, id, rating, todayIn(viewer, viewer.timeZone));
      return null;
    }),
  );
}

const removal = z.strictObject({ id: uuid, removed: z.boolean(), timeZone });

/** Removes a session, or brings it back. */
export async function setSessionRemovedAction(input: unknown) {
  return runAction(removal, input, ({ id, removed, timeZone }, viewer) =>
    asWriter(viewer.userId, async (tx) => {
      await setSessionRemoved(tx, viewer.userId, id, removed, todayIn(viewer, timeZone));
      return null;
    }),
  );
}
