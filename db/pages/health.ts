import { and, asc, gt, gte, inArray, isNotNull, lte, or, sql } from "drizzle-orm";
import type { LocalDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import type { BoardAthlete, Range } from "@/lib/health/board";
import { episodesOf } from "@/lib/injuries/episode";
import type { Tx } from "../connection/tx";
import { athletesOf, teamAthletes } from "../people/teams";
import { injuries } from "../schema/injuries";
import { athleteDays } from "../schema/verdicts";
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

/** The first date of each athlete on which they answered or trained. */
async function firstDays(tx: Tx, teamId: string) {
  return tx
    .select({ athleteId: athleteDays.athleteId, date: sql<LocalDate>`min(${athleteDays.date})::text` })
    .from(athleteDays)
    .where(
      and(
        inArray(athleteDays.athleteId, teamAthletes(tx, teamId)),
        or(gt(athleteDays.sessionCount, 0), isNotNull(athleteDays.soreness)),
      ),
    )
    .groupBy(athleteDays.athleteId);
}
