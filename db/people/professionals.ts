import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "../connection/tx";
import { memberships } from "../schema/people";

/** Whether a team that an athlete trains with has a professional, as far as the viewer may see. */
export async function hasProfessional(tx: Tx, athleteId: string): Promise<boolean> {
  const teams = tx
    .select({ id: memberships.teamId })
    .from(memberships)
    .where(
      and(eq(memberships.userId, athleteId), eq(memberships.role, "athlete"), isNull(memberships.endedAt)),
    );
  const found = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        inArray(memberships.teamId, teams),
        eq(memberships.role, "professional"),
        isNull(memberships.endedAt),
      ),
    )
    .limit(1);
  return found.length > 0;
}
