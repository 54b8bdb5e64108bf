"use server";

import { z } from "zod";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/connection/as-viewer";
import { removeView, saveView } from "@/db/people/saved-views";
import { personName, uuid } from "@/lib/form-schemas";
import { wrong } from "@/lib/words/wrong";

const view = z.strictObject({
  id: uuid,
  name: personName,
  href: z
    .string()
    .max(2000)
    .regex(/^\/(roster|trends)(\?[\w.~%&=+-]*)?$/, wrong("team.view")),
});

export async function saveViewAction(input: unknown) {
  return runAction(view, input, (values, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      await saveView(tx, viewer.userId, values);
      return null;
    }),
  );
}

export async function removeViewAction(input: unknown) {
  return runAction(z.strictObject({ id: uuid }), input, ({ id }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      await removeView(tx, viewer.userId, id);
      return null;
    }),
  );
}
