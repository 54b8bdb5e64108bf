import { and, asc, desc, eq, gt, gte, isNull, lt, lte, sql } from "drizzle-orm";
import { addDays, localDate, localTime } from "@/lib/calendar";
import type { Urgency } from "@/lib/engine/vocabulary";
import { type RosterDay, type RosterFlag, type RosterRow, rosterRow } from "@/lib/roster/row";
import type { Tx } from "../connection/tx";
import { athletesOf } from "../people/teams";
import { athleteDays } from "../schema/body";
import { flags } from "../schema/care";
import { memberships } from "../schema/people";
import { INTENSITY_COLUMNS, LOAD_COLUMNS } from "../verdict/athlete-days";

/** So many days the roster looks back: 28 of the sparkline, a week and the four before it for the load. */
const BACK_DAYS = 36;

/**
 * Every athlete of a team with their day, from the rollup alone; four queries that travel together. `now` decides
 * each athlete's own date, and whether their check-in was expected by then (`reminderTime`, HH:MM where they are).
 */
export async function rosterOf(
  tx: Tx,
  teamId: string,
  now: Date,
  reminderTime = "24:00",
): Promise<RosterRow[]> {
  const utc = localDate(now, "UTC");
  const first = addDays(utc, -BACK_DAYS);
  const [athletes, days, open, trainedBefore] = await Promise.all([
    athletesOf(tx, teamId),
    rosterDays(tx, teamId, first, addDays(utc, 1)),
    rosterFlags(tx, teamId),
    lastTrained(tx, teamId, first),
  ]);
  const daysBy = groupBy(days);
  const flagsBy = groupBy(open);
  return athletes.map((athlete) =>
    rosterRow(
      athlete,
      localDate(now, athlete.timeZone),
      daysBy.get(athlete.id) ?? [],
      flagsBy.get(athlete.id) ?? [],
      localTime(now, athlete.timeZone) >= reminderTime,
      trainedBefore.get(athlete.id) ?? null,
    ),
  );
}

/** The ids of a team's athletes, as a part of another query. */
export const teamAthletes = (tx: Tx, teamId: string) =>
  tx
    .select({ id: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.teamId, teamId), eq(memberships.role, "athlete"), isNull(memberships.endedAt)));

async function rosterDays(
  tx: Tx,
  teamId: string,
  from: string,
  to: string,
): Promise<(RosterDay & { athleteId: string })[]> {
  return tx
    .select({
      athleteId: athleteDays.athleteId,
      soreness: athleteDays.soreness,
      quality: athleteDays.quality,
      sites: athleteDays.sites,
      sleepHours: athleteDays.sleepHours,
      verdict: athleteDays.verdict,
      // Days that an earlier engine judged know only whether it was urgent.
      urgency: sql<Urgency | null>`coalesce(${athleteDays.urgency}, case when ${athleteDays.urgent} then 'now' end)`,
      headline: athleteDays.headline,
      ...LOAD_COLUMNS,
      plannedMin: athleteDays.plannedMin,
      plannedKind: athleteDays.plannedKind,
      ...INTENSITY_COLUMNS,
    })
    .from(athleteDays)
    .where(
      and(
        sql`${athleteDays.athleteId} in (${teamAthletes(tx, teamId)})`,
        gte(athleteDays.date, from),
        lte(athleteDays.date, to),
      ),
    )
    .orderBy(asc(athleteDays.date));
}

/** Each athlete's last date with a session before `first`: whether what the roster reads begins after a long break. */
async function lastTrained(tx: Tx, teamId: string, first: string): Promise<Map<string, string>> {
  const last = tx
    .select({ date: athleteDays.date })
    .from(athleteDays)
    .where(
      and(
        eq(athleteDays.athleteId, memberships.userId),
        gt(athleteDays.sessionCount, 0),
        lt(athleteDays.date, first),
      ),
    )
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

async function rosterFlags(tx: Tx, teamId: string): Promise<(RosterFlag & { athleteId: string })[]> {
  const rows = await tx
    .select()
    .from(flags)
    .where(
      and(
        sql`${flags.athleteId} in (${teamAthletes(tx, teamId)})`,
        isNull(flags.resolvedAt),
        isNull(flags.leftAt),
      ),
    )
    .orderBy(desc(flags.raisedAt));
  return rows.map((flag) => ({
    ...flag,
    byCoach: !flag.byEngine,
    acknowledged: flag.acknowledgedAt !== null,
  }));
}

function groupBy<T extends { athleteId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.athleteId);
    if (group) group.push(row);
    else groups.set(row.athleteId, [row]);
  }
  return groups;
}
