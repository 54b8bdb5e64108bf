import { eq, inArray, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { teams, users } from "../schema/people";
import { teamOf } from "./teams";

/** Whether this server has a demo team to look around in. */
export async function hasDemoTeam(tx: Tx): Promise<boolean> {
  const rows = await tx.select({ id: teams.id }).from(teams).where(eq(teams.isDemo, true)).limit(1);
  return rows.length > 0;
}

/**
 * Removes a demo team with the people made up for it, all their data included; a real person who joined it, or had left
 * it, keeps account and data. As system, after the caller has checked that the viewer owns it.
 */
export async function removeDemoTeam(tx: Tx, teamId: string): Promise<void> {
  const team = await teamOf(tx, teamId);
  if (!team?.isDemo) throw new Refusal(403, "form", "only.demo");
  const madeUp = rowsOf<{ id: string }>(
    await tx.execute(sql`
      select id from users where is_demo and id in (select user_id from memberships where team_id = ${teamId})
        and id not in (select user_id from memberships where team_id <> ${teamId} and ended_at is null)`),
  );
  await tx.delete(teams).where(eq(teams.id, teamId));
  const ids = madeUp.map(({ id }) => id);
  if (ids.length) await tx.delete(users).where(inArray(users.id, ids));
}
