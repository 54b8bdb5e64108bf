import { desc, isNull, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";
import type { Assessment } from "@/lib/engine/assessment";
import { LOCKING_RULES } from "@/lib/engine/locks";
import type { RuleId } from "@/lib/engine/rule-ids";
import { clearances, flags } from "../schema/care";
import { checkIns, feelChecks } from "../schema/check-ins";
import { users } from "../schema/people";
import { sessions } from "../schema/sessions";
import { plans } from "../schema/training";
import { assessments, athleteDays } from "../schema/verdicts";
import { jsonList, jsonRow } from "./json-rows";
import { ladderParts } from "./ladder-parts";

// `this` is the one row of what was asked for: athlete, since, first, last, anew, dates (see `readSnapshot`).
const mine = (column: PgColumn) => sql`${column} = this.athlete`;
const before = (date: PgColumn) => sql`${date} >= this.since and ${date} < this.first`;
const within = (date: PgColumn) => sql`${date} between this.first and this.last`;
const derived = (date: PgColumn) =>
  sql`${within(date)} and (this.dates is null or ${date} = any (this.dates))`;

const session = jsonRow(sessions, [
  "date",
  "sport",
  "durationMin",
  "rpe",
  "distanceKm",
  "descentM",
  "pain",
  "threeZones",
]);
const sessionsOf = (when: SQL) =>
  jsonList(
    session,
    sql`${sessions.date}, ${sessions.id}`,
    sql`from ${sessions} where ${mine(sessions.athleteId)} and ${isNull(sessions.removedAt)} and ${when}`,
  );
const checkInsOf = <Row>(row: SQL<Row>, when: SQL) =>
  jsonList(row, sql`${checkIns.date}`, sql`from ${checkIns} where ${mine(checkIns.athleteId)} and ${when}`);

/** A flag that nobody closed and whose giver is still there. */
const OPEN = sql<boolean>`(${flags.resolvedAt} is null and ${flags.leftAt} is null)`;

type AssessmentInputs = (typeof assessments.$inferSelect)["input"];

/** The newest verdict of each date. */
const newest = alias(assessments, "newest");
const OF_DATE = sql`(select distinct on (${assessments.date}) ${assessments.date}, ${assessments.engine},
    ${assessments.verdict}, ${assessments.input}, ${assessments.output}
  from ${assessments} where ${mine(assessments.athleteId)} and ${derived(assessments.date)}
    and ${assessments.date} <> all (this.anew)
  order by ${assessments.date}, ${desc(assessments.at)}, ${desc(assessments.id)}) newest`;
const output = <K extends keyof Assessment>(key: K) =>
  sql<Assessment[K]>`${newest.output} -> ${sql.raw(`'${key}'`)}`;
/** Whether a verdict with this output locks, as `locksOf` tells it of one that was just given. */
export const locksIn = (output: PgColumn | SQL) =>
  sql<boolean>`exists (select from jsonb_array_elements(${output} -> 'reasons') reason
    where reason ->> 'floor' = 'see-professional' and reason ->> 'rule' in (${sql.raw(
      LOCKING_RULES.map((rule) => `'${rule}'`).join(", "),
    )}))`;
const LOCKS = locksIn(newest.output);

/** The parts of a snapshot, each a subquery; what they bring is the type `Snapshot`. */
export const SNAPSHOT_PARTS = {
  /** The check-ins of the six weeks before, and those since, each oldest first. */
  past: checkInsOf(jsonRow(checkIns, ["date", "answers", "imported"]), before(checkIns.date)),
  entries: checkInsOf(
    jsonRow(checkIns, ["id", "date", "answers", "note", "revision", "writeId", "writtenAt", "imported"]),
    within(checkIns.date),
  ),
  feelChecks: jsonList(
    jsonRow(feelChecks, ["date", "minutes", "feeling", "gaitChanged"]),
    sql`${feelChecks.at}`,
    sql`from ${feelChecks} where ${mine(feelChecks.athleteId)} and ${feelChecks.date} between this.since and this.last`,
  ),
  /** The sessions that are not removed, likewise. */
  pastSessions: sessionsOf(before(sessions.date)),
  sessions: sessionsOf(within(sessions.date)),
  experience: sql<
    (typeof users.$inferSelect)["experience"] | null
  >`(select ${users.experience} from ${users} where ${users.id} = this.athlete)`,
  /** The open ones, and the closed ones that may matter on a date of interest. */
  flags: jsonList(
    jsonRow(
      flags,
      [
        "id",
        "severity",
        "order",
        "reason",
        "until",
        "byEngine",
        "raisedOn",
        "foundOn",
        "closedOn",
        "resolvedBy",
      ],
      { open: OPEN },
    ),
    null,
    sql`from ${flags} where ${mine(flags.athleteId)} and (${OPEN} or ${flags.closedOn} > this.first
      or (${flags.byEngine} and ${flags.resolvedBy} is not null and ${flags.foundOn} >= this.first))`,
  ),
  /** Newest first. */
  clearances: jsonList(
    jsonRow(clearances, ["date", "until", "allows", "stage"]),
    sql`${desc(clearances.date)}, ${desc(clearances.at)}`,
    sql`from ${clearances} where ${mine(clearances.athleteId)} and ${clearances.date} <= this.last`,
  ),
  plans: jsonList(
    jsonRow(plans, ["date", "kind", "minutes", "intensity"]),
    sql`${plans.date}, ${plans.at}, ${plans.id}`,
    sql`from ${plans} where ${mine(plans.athleteId)} and ${within(plans.date)} and ${isNull(plans.removedAt)}`,
  ),
  /** Dates whose verdict holds until somebody has looked, newest first. */
  locks: jsonList(
    sql<string>`${athleteDays.date}`,
    sql`${desc(athleteDays.date)}`,
    sql`from ${athleteDays} where ${mine(athleteDays.athleteId)} and ${athleteDays.date} <= this.last and ${athleteDays.locks}`,
  ),
  /** Rules that every team of the athlete has muted. */
  muted: sql<RuleId[]>`feelcheck.muted_for(this.athlete)`,
  /** Ways back, their steps, the holds and the mornings after steps. */
  ...ladderParts((athlete) => sql`${athlete} = this.athlete`),
  /** The dates that the rollup has, of those that are derived anew. */
  days: jsonList(
    sql<string>`${athleteDays.date}`,
    null,
    sql`from ${athleteDays} where ${mine(athleteDays.athleteId)} and ${derived(athleteDays.date)}`,
  ),
  /** The verdicts in force on those, but for the ones that are about to be given. */
  verdicts: jsonList(
    jsonRow(newest, ["date", "verdict"], {
      urgent: output("urgent"),
      urgency: output("urgency"),
      headline: output("headline"),
      own: output("own"),
      locks: LOCKS,
      /** What a lock of an engine of the first edition rested on; its rules may not lock any more. */
      former: sql<AssessmentInputs | null>`case when ${newest.engine} like '1.%' and ${LOCKS} then ${newest.input} end`,
    }),
    null,
    sql`from ${OF_DATE}`,
  ),
};
