import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import type { Tx } from "../connection/tx";
import { groupMembers, groups } from "../schema/people";
import { keepWithin } from "./quotas";

export type Group = { id: string; name: string; athleteIds: string[] };

/** A team's groups with the athletes the viewer may see, by name. */
export async function groupsOf(tx: Tx, teamId: string): Promise<Group[]> {
  return tx
    .select({
      id: groups.id,
      name: groups.name,
      athleteIds: sql<
        string[]
      >`coalesce(array_agg(${groupMembers.athleteId}) filter (where ${groupMembers.athleteId} is not null), '{}')`,
    })
    .from(groups)
    .leftJoin(groupMembers, eq(groupMembers.groupId, groups.id))
    .where(eq(groups.teamId, teamId))
    .groupBy(groups.id, groups.name)
    .orderBy(asc(groups.name));
}

/** Makes a group or changes its name and members. Throws `Refusal` 409 for a name the team has already. */
export async function saveGroup(
  tx: Tx,
  teamId: string,
  group: { id: string; name: string; athleteIds: string[] },
): Promise<void> {
  const [same] = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.teamId, teamId), eq(groups.name, group.name)));
  if (same && same.id !== group.id) throw new Refusal(409, "name", "people.groupTaken");
  await keepWithin(tx, "groups", groups, and(eq(groups.teamId, teamId), ne(groups.id, group.id)));
  const [made] = await tx
    .insert(groups)
    .values({ id: group.id, teamId, name: group.name })
    .onConflictDoNothing()
    .returning({ id: groups.id });
  if (!made) {
    const changed = await tx
      .update(groups)
      .set({ name: group.name })
      .where(and(eq(groups.id, group.id), eq(groups.teamId, teamId)))
      .returning({ id: groups.id });
    if (changed.length === 0) throw new Refusal(404, "form", "gone.group");
    await tx.delete(groupMembers).where(eq(groupMembers.groupId, group.id));
  }
  const members = [...new Set(group.athleteIds)].map((athleteId) => ({ groupId: group.id, athleteId }));
  if (members.length) await tx.insert(groupMembers).values(members);
}

/** Removes a group; its athletes stay on the team. Throws `Refusal` 404. */
export async function removeGroup(tx: Tx, id: string): Promise<void> {
  const gone = await tx.delete(groups).where(eq(groups.id, id)).returning({ id: groups.id });
  if (gone.length === 0) throw new Refusal(404, "form", "gone.group");
}

/** Ids of the athletes of a group that the viewer coaches. */
export async function groupAthletes(tx: Tx, groupIds: string[]): Promise<string[]> {
  if (groupIds.length === 0) return [];
  const rows = await tx
    .selectDistinct({ id: groupMembers.athleteId })
    .from(groupMembers)
    .where(inArray(groupMembers.groupId, groupIds));
  return rows.map(({ id }) => id);
}
