import { and, asc, eq, gte, lte, sql } from "drizzle-orm";
import type { TrendDay } from "@/lib/trends/trends";
import type { Tx } from "../connection/tx";
import { athleteDays } from "../schema/body";
import { groupMembers } from "../schema/people";
import { INTENSITY_COLUMNS, LOAD_COLUMNS } from "../verdict/athlete-days";
import { teamAthletes } from "./roster";

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
        sql`${athleteDays.athleteId} in (${teamAthletes(tx, teamId)})`,
        groupId ? sql`${athleteDays.athleteId} in (${group})` : undefined,
        gte(athleteDays.date, from),
        lte(athleteDays.date, to),
      ),
    )
    .orderBy(asc(athleteDays.date));
}
