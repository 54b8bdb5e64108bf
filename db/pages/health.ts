import { and, asc, gt, gte, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { type PgColumn, type PgTable, union } from "drizzle-orm/pg-core";
import type { LocalDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import type { BoardAthlete, Range } from "@/lib/health/board";
import { episodesOf } from "@/lib/injuries/episode";
import type { Tx } from "../connection/tx";
import { athletesOf, teamAthletes } from "../people/teams";
import { daysOff } from "../schema/days-off";
import { injuries } from "../schema/injuries";
import { ladders } from "../schema/ladders";
import { users } from "../schema/people";
import { athleteDays } from "../schema/verdicts";
import { weeklyHealth } from "../schema/weekly-health";
import { byAthlete } from "./by-athlete";

/**
 * What a board of a team's health is made from: its athletes of now, as far as the viewer sees them, with their episodes, hours
 * and first day. What an episode is, is not asked for. The queries travel together.
 */
export async function teamHealth(
  tx: Tx,
  teamId: string,
  { from, to }: Range,
  now: Date,
): Promise<BoardAthlete[]> {
  const [athletes, versions, minutes, since] = await Promise.all([
    athletesOf(tx, teamId),
    versionsOf(tx, teamId),
    minutesOf(tx, teamId, from, to),
    firstDays(tx, teamId),
  ]);
  const versionsBy = byAthlete(versions);
  const minutesBy = new Map(minutes.map(({ athleteId, minutes }) => [athleteId, minutes]));
  const sinceBy = new Map(since.map(({ athleteId, date }) => [athleteId, date]));
  return athletes.map((athlete) => ({
    id: athlete.id,
    name: athlete.name,
    today: dayOf(now, athlete),
    since: sinceBy.get(athlete.id) ?? null,
    minutes: minutesBy.get(athlete.id) ?? 0,
    injuries: episodesOf(versionsBy.get(athlete.id) ?? []),
  }));
}

/** Every version of every episode: a season's days are counted from what was said when. */
async function versionsOf(tx: Tx, teamId: string) {
  const rows = await tx
    .select()
    .from(injuries)
    .where(inArray(injuries.athleteId, teamAthletes(tx, teamId)))
    .orderBy(asc(injuries.athleteId), asc(injuries.revision));
  return rows.map((version) => ({ ...version, byName: null }));
}

async function minutesOf(tx: Tx, teamId: string, from: LocalDate, to: LocalDate) {
  return tx
    .select({ athleteId: athleteDays.athleteId, minutes: sql<number>`sum(${athleteDays.minutes})::float` })
    .from(athleteDays)
    .where(
      and(
        inArray(athleteDays.athleteId, teamAthletes(tx, teamId)),
        gte(athleteDays.date, from),
        lte(athleteDays.date, to),
      ),
    )
    .groupBy(athleteDays.athleteId);
}

/**
 * The first date of each athlete of which anything is known: that they answered or trained, or on which an injury, a way back, the
 * weekly question or days off were entered.
 */
async function firstDays(tx: Tx, teamId: string) {
  const first = (table: PgTable, athlete: PgColumn, date: SQL, when?: SQL) =>
    tx
      .select({ athleteId: athlete, date: sql<LocalDate>`min(${date})::text`.as("date") })
      .from(table)
      .where(and(inArray(athlete, teamAthletes(tx, teamId)), when))
      .groupBy(athlete);
  const day = first(
    athleteDays,
    athleteDays.athleteId,
    sql`${athleteDays.date}`,
    or(gt(athleteDays.sessionCount, 0), isNotNull(athleteDays.soreness)),
  );
  const newest = sql`(select removed from ${injuries} newest where newest.athlete_id = ${injuries.athleteId}
    and newest.id = ${injuries.id} order by newest.revision desc limit 1)`;
  const zone = sql`(select ${users.timeZone} from ${users} where ${users.id} = ${daysOff.athleteId})`;
  const found = await union(
    day,
    first(injuries, injuries.athleteId, sql`${injuries.recordedOn}`, sql`not ${newest}`),
    first(ladders, ladders.athleteId, sql`${ladders.recordedOn}`),
    first(weeklyHealth, weeklyHealth.athleteId, sql`${weeklyHealth.sunday}`),
    first(
      daysOff,
      daysOff.athleteId,
      sql`feelcheck.local_date(${daysOff.at}, ${zone})`,
      isNull(daysOff.removedAt),
    ),
  );
  // The earliest of each comes last, and stays.
  return found.sort((one, other) => other.date.localeCompare(one.date));
}
