import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { Refusal } from "@/lib/action-result";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { memberships, teams } from "../schema/people";

/** Teams that have other members and no other owner than this person. */
export async function soleOwnerOf(tx: Tx, userId: string): Promise<{ id: string; name: string }[]> {
  const result = await tx.execute(sql`
    select t.id, t.name from memberships m join teams t on t.id = m.team_id
    where m.user_id = ${userId} and m.role = 'owner' and m.ended_at is null
      and exists (select from memberships o where o.team_id = t.id and o.user_id <> m.user_id and o.ended_at is null)
      and not exists (select from memberships o where o.team_id = t.id and o.user_id <> m.user_id
        and o.role = 'owner' and o.ended_at is null)
    order by t.name`);
  return rowsOf(result);
}

/** Holds a team's row until the transaction ends: whoever joins or leaves it takes turns. As system. */
export async function lockTeam(tx: Tx, teamId: string): Promise<void> {
  await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, teamId)).for("no key update");
}

/** An owner makes a coach of their team an owner too. Throws `Refusal` 403. */
export async function makeOwner(tx: Tx, membershipId: string): Promise<void> {
  const [done] = rowsOf<{ made: boolean }>(
    await tx.execute(sql`select feelcheck.make_owner(${membershipId}::uuid) as made`),
  );
  if (!done?.made) throw new Refusal(403, "form", "only.ownerMakes");
}

/**
 * Hands over the teams that would be left without an owner when this person goes: to the coach who has been there
 * longest. A team without a coach is closed: its athletes keep their data, and nobody else sees it. As system.
 */
export async function handOver(tx: Tx, userId: string): Promise<void> {
  for (const { id } of await soleOwnerOf(tx, userId)) {
    await lockTeam(tx, id);
    const members = await tx
      .select()
      .from(memberships)
      .where(and(eq(memberships.teamId, id), isNull(memberships.endedAt)))
      .orderBy(asc(memberships.joinedAt), asc(memberships.id));
    const others = members.filter((member) => member.userId !== userId);
    if (others.some(({ role }) => role === "owner")) continue;
    const next = others.find(({ role }) => role === "coach");
    if (next) await tx.update(memberships).set({ role: "owner" }).where(eq(memberships.id, next.id));
    else
      await tx
        .update(memberships)
        .set({ endedAt: sql`now()` })
        .where(and(eq(memberships.teamId, id), isNull(memberships.endedAt)));
  }
}
