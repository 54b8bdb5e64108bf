import { sql } from "drizzle-orm";
import type { Clause, CodedHeadline } from "@/lib/engine/assessment";
import { flags } from "../schema/care";
import { assessments, athleteDays } from "../schema/verdicts";

// Rows keep a sentence in English; the codes that it was made of stand in the assessment that it came from. Columns are named
// with their table: in a query of one table drizzle leaves it away, and the assessment has columns of the same names.
const of = (table: typeof flags | typeof athleteDays, column: { name: string }) =>
  sql`${table}.${sql.identifier(column.name)}`;

/** What a flag of the engine found, as codes; null for a coach's flag, and for one from before all codes were kept. */
export const clauseOfFlag = sql<Clause | null>`case when ${flags.byEngine} then (
  select given.output -> 'flag' from ${assessments} given
  where given.athlete_id = ${of(flags, flags.athleteId)} and given.date between ${of(flags, flags.raisedOn)} and ${of(flags, flags.foundOn)}
    and given.output -> 'flag' ->> 'reason' = ${of(flags, flags.reason)} and given.output ? 'headlineOf'
  limit 1) end`;

/** The headline of a day from `from` on, as codes; null for earlier days, and for one from before all codes were kept. */
export const headlineOfDay = (
  from: string,
) => sql<CodedHeadline | null>`case when ${athleteDays.date} >= ${from} then (
  select given.output -> 'headlineOf' from ${assessments} given
  where given.athlete_id = ${of(athleteDays, athleteDays.athleteId)} and given.date = ${of(athleteDays, athleteDays.date)}
    and given.output ->> 'headline' = ${of(athleteDays, athleteDays.headline)}
  order by given.at desc, given.id desc limit 1) end`;
