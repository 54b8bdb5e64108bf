import { and, asc, eq, sql } from "drizzle-orm";
import type { TrendDay } from "@/lib/trends/trends";
import type { Tx } from "../connection/tx";
import { teamAthletes } from "../people/teams";
import { groupMembers } from "../schema/people";
import { athleteDays } from "../schema/verdicts";
import { areDays, INTENSITY_COLUMNS, LOAD_COLUMNS } from "../verdict/athlete-days";

/**
 * Rollup rows of a team's (or one group's) athletes between two local dates, only what the trends draw. Asks for
 * the athletes by membership, so that it need not wait for the list of them.
 */
export async function trendDays(
  tx: Tx,
  teamId: string,
  groupId: string | null,
  from: string,
  to: string,
): Promise<TrendDay[]> {
  const group = tx
    .select({ id: groupMembers.athleteId })
    .from(groupMembers)
    .where(eq(groupMembers.groupId, groupId ?? teamId));
  return tx
    .select({
      athleteId: athleteDays.athleteId,
      soreness: athleteDays.soreness,
      verdict: athleteDays.verdict,
      ...LOAD_COLUMNS,
      sites: athleteDays.sites,
      ...INTENSITY_COLUMNS,
    })
    .from(athleteDays)
    .where(
      and(
        areDays(teamAthletes(tx, teamId), from, to),
        groupId ? sql`${athleteDays.athleteId} in (${group})` : undefined,
      ),
    )
    .orderBy(asc(athleteDays.date));
}
