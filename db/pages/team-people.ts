import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { memberships } from "../schema/people";
import { athleteDays } from "../schema/verdicts";

/** The address of everybody on a team, by person; none for whoever does not coach it. */
export async function contactsOf(tx: Tx, teamId: string): Promise<Record<string, string>> {
  const [row] = rowsOf<{ contacts: Record<string, string> }>(
    await tx.execute(sql`select feelcheck.contacts(${teamId}::uuid) as contacts`),
  );
  return row?.contacts ?? {};
}

/** The date of each athlete's last check-in, as far as the viewer sees them. */
export async function lastCheckIns(tx: Tx, teamId: string): Promise<Map<string, string>> {
  const last = tx
    .select({ date: athleteDays.date })
    .from(athleteDays)
    .where(and(eq(athleteDays.athleteId, memberships.userId), isNotNull(athleteDays.soreness)))
    .orderBy(desc(athleteDays.date))
    .limit(1)
    .as("last");
  const rows = await tx
    .select({ athleteId: memberships.userId, date: last.date })
    .from(memberships)
    .innerJoinLateral(last, sql`true`)
    .where(and(eq(memberships.teamId, teamId), eq(memberships.role, "athlete"), isNull(memberships.endedAt)));
  return new Map(rows.map(({ athleteId, date }) => [athleteId, date]));
}
