"use server";

import { z } from "zod";
import { runAction } from "@/app/run-action";
import { asViewer } from "@/db/connection/as-viewer";
import type { Tx } from "@/db/connection/tx";
import { logAccessOf } from "@/db/people/access-log";
import { groupAthletes, removeGroup, saveGroup } from "@/db/people/groups";
import { todayOfEach } from "@/db/people/people";
import { can } from "@/lib/can";
import { uuid, uuids } from "@/lib/fields";
import { groupName } from "@/lib/form-schemas";

const group = z.strictObject({
  id: uuid,
  teamId: uuid,
  name: groupName,
  athleteIds: uuids(1000),
});

/** Whoever was in the group or is now, learns of it. */
async function logGrouped(tx: Tx, coachId: string, ids: readonly string[]): Promise<void> {
  await logAccessOf(tx, coachId, await todayOfEach(tx, [...new Set(ids)], new Date()), "grouped");
}

export async function saveGroupAction(input: unknown) {
  return runAction(
    group,
    input,
    ({ teamId, ...values }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const before = await groupAthletes(tx, [values.id]);
        await saveGroup(tx, teamId, values);
        await logGrouped(tx, viewer.userId, [...before, ...values.athleteIds]);
        return null;
      }),
    (viewer, { teamId }) => can(viewer, "group", { teamId }),
  );
}

export async function removeGroupAction(input: unknown) {
  return runAction(
    z.strictObject({ id: uuid }),
    input,
    ({ id }, viewer) =>
      asViewer(viewer.userId, async (tx) => {
        const before = await groupAthletes(tx, [id]);
        await removeGroup(tx, id);
        await logGrouped(tx, viewer.userId, before);
        return null;
      }),
    (viewer) => can(viewer, "group", "anywhere"),
  );
}
