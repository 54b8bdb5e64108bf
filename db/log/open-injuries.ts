import { and, eq, gt, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { LocalDate } from "@/lib/calendar";
import type { Restricting } from "@/lib/injuries/availability";
import type { Tx } from "../connection/tx";
import type { TeamAthletes } from "../people/teams";
import { injuries } from "../schema/injuries";

/** The episodes of a team that are open on a date and keep their athletes from something: what of them says how available they are. */
export async function openInjuries(
  tx: Tx,
  athletes: string[] | TeamAthletes,
  date: LocalDate,
): Promise<(Restricting & { athleteId: string })[]> {
  return tx
    .select({
      athleteId: injuries.athleteId,
      onset: injuries.onset,
      restriction: injuries.restriction,
      expectedOn: injuries.expectedOn,
      returnedOn: injuries.returnedOn,
    })
    .from(injuries)
    .where(
      and(
        inArray(injuries.athleteId, athletes),
        eq(injuries.removed, false),
        ne(injuries.restriction, "none"),
        or(isNull(injuries.returnedOn), gt(injuries.returnedOn, date)),
        isNewest,
      ),
    );
}

/** That no later version of the episode was written. */
const isNewest = sql`not exists (select from injuries n where n.athlete_id = ${injuries.athleteId}
  and n.id = ${injuries.id} and n.revision > ${injuries.revision})`;
