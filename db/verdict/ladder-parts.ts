import { asc, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Region } from "@/lib/engine/vocabulary";
import type { Side } from "@/lib/injuries/episode";
import { checkIns } from "../schema/check-ins";
import { injuries } from "../schema/injuries";
import { ladderHolds, ladderSteps, ladders } from "../schema/ladders";
import { users } from "../schema/people";
import { jsonList, jsonRow } from "./json-rows";

/** The place of the episode that a way back leads back from, as it is known now. */
const placeOf = <T>(column: PgColumn) => sql<T | null>`(select ${column} from ${injuries}
  where ${injuries.athleteId} = ${ladders.athleteId} and ${injuries.id} = ${ladders.episode}
  order by ${injuries.revision} desc limit 1)`;

/**
 * What is kept of ways back (`LadderRows`), each a subquery, of the athletes that `own` says of a column. The mornings are those
 * of a step and of the two days after it, as the athlete answered them: a table of another scale says nothing of a place.
 */
export const ladderParts = (own: (athlete: PgColumn) => SQL) => ({
  ladders: jsonList(
    jsonRow(
      ladders,
      [
        "athleteId",
        "id",
        "revision",
        "on",
        "stage",
        "tissue",
        "top",
        "usualMin",
        "episode",
        "endedOn",
        "recordedOn",
      ],
      { region: placeOf<Region>(injuries.region), side: placeOf<Side>(injuries.side) },
    ),
    sql`${asc(ladders.at)}, ${asc(ladders.revision)}`,
    sql`from ${ladders} where ${own(ladders.athleteId)}`,
  ),
  ladderSteps: jsonList(
    jsonRow(ladderSteps, [
      "athleteId",
      "id",
      "revision",
      "ladderId",
      "date",
      "stage",
      "minutes",
      "during",
      "strideChanged",
      "after",
      "next",
      "removed",
    ]),
    sql`${asc(ladderSteps.date)}, ${asc(ladderSteps.revision)}`,
    sql`from ${ladderSteps} where ${own(ladderSteps.athleteId)}`,
  ),
  ladderHolds: jsonList(
    jsonRow(ladderHolds, ["athleteId", "id", "from", "until", "word", "liftedOn"], {
      byName: sql<string | null>`(select ${users.name} from ${users} where ${users.id} = ${ladderHolds.by})`,
      mayLift: sql<boolean>`feelcheck.may_lift(${ladderHolds.athleteId}, ${ladderHolds.by}, ${ladderHolds.byCoach})`,
    }),
    sql`${asc(ladderHolds.at)}`,
    sql`from ${ladderHolds} where ${own(ladderHolds.athleteId)}`,
  ),
  ladderMornings: jsonList(
    jsonRow(checkIns, ["athleteId", "date", "answers"]),
    sql`${asc(checkIns.date)}`,
    sql`from (select distinct ${ladderSteps.athleteId} as athlete, ${ladderSteps.date} + days.ahead as morning
        from ${ladderSteps}, generate_series(0, 2) as days (ahead) where ${own(ladderSteps.athleteId)}) asked
      join ${checkIns} on ${checkIns.athleteId} = asked.athlete and ${checkIns.date} = asked.morning
        and not ${checkIns.imported}`,
  ),
});
