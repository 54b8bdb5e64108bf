"use server";

import { z } from "zod";
import { posted } from "@/app/posted";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/connection/as-viewer";
import { setMuted } from "@/db/people/muted-rules";
import type { Given } from "@/lib/action-result";
import { can } from "@/lib/can";
import { MUTABLE_RULES } from "@/lib/engine/muting";
import { textOf, textsOf } from "@/lib/form-fields";
import { uuid } from "@/lib/form-schemas";
import { wrong } from "@/lib/words/wrong";

const muting = z.strictObject({
  teamId: uuid,
  rule: z.enum(MUTABLE_RULES, wrong("team.rule")),
  muted: z.boolean(),
});

/** Mutes a rule in a team, or lets it speak again. It counts from the next verdict on. */
export async function setMutedAction(...given: Given) {
  return posted(
    given,
    (fields) => ({ ...textsOf(fields, "teamId", "rule"), muted: textOf(fields, "muted") === "yes" }),
    (input) =>
      runAction(
        muting,
        input,
        async (write, viewer) => {
          await asViewer(viewer.userId, (tx) => setMuted(tx, viewer.userId, write));
          return null;
        },
        (viewer, { teamId }) => can(viewer, "mute-rules", { teamId }),
      ),
    "/team/calibration",
  );
}
