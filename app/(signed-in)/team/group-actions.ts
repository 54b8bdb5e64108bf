"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/as-viewer";
import { removeGroup, saveGroup } from "@/db/groups";
import { groupName, uuid } from "@/lib/form-schemas";

const group = z.strictObject({
  id: uuid,
  teamId: uuid,
  name: groupName,
  athleteIds: z.array(uuid).max(1000),
});

export async function saveGroupAction(input: unknown) {
  const result = await runAction(group, input, ({ teamId, ...values }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      await saveGroup(tx, teamId, values);
      return null;
    }),
  );
  if (result.ok) revalidatePath("/team");
  return result;
}

export async function removeGroupAction(input: unknown) {
  const result = await runAction(z.strictObject({ id: uuid }), input, ({ id }, viewer) =>
    asViewer(viewer.userId, async (tx) => {
      await removeGroup(tx, id);
      return null;
    }),
  );
  if (result.ok) revalidatePath("/team");
  return result;
}
