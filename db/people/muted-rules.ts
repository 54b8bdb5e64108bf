import { and, asc, eq } from "drizzle-orm";
import { isMutable, type MutableRule } from "@/lib/engine/muting";
import type { Tx } from "../connection/tx";
import { mutedRules } from "../schema/people";

/** The rules a team has muted, for its owner and coaches. */
export async function mutedOf(tx: Tx, teamId: string): Promise<MutableRule[]> {
  const rows = await tx
    .select({ rule: mutedRules.rule })
    .from(mutedRules)
    .where(eq(mutedRules.teamId, teamId))
    .orderBy(asc(mutedRules.rule));
  return rows.map(({ rule }) => rule).filter(isMutable);
}

/** Mutes a rule in a team, or lets it speak again; the owner's alone, by policy. It counts from the next verdict on. */
export async function setMuted(
  tx: Tx,
  ownerId: string,
  { teamId, rule, muted }: { teamId: string; rule: MutableRule; muted: boolean },
): Promise<void> {
  if (muted) await tx.insert(mutedRules).values({ teamId, rule, mutedBy: ownerId }).onConflictDoNothing();
  else await tx.delete(mutedRules).where(and(eq(mutedRules.teamId, teamId), eq(mutedRules.rule, rule)));
}
