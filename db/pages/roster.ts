import { and, asc, desc, eq, getTableColumns, gt, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { addDays, localDate } from "@/lib/calendar";
import { dayOf, hasPassed } from "@/lib/day-start";
import type { Urgency } from "@/lib/engine/vocabulary";
import { type LadderRows, wayOn } from "@/lib/ladder/way";
import { type RosterDay, type RosterFlag, type RosterRow, rosterRow } from "@/lib/roster/row";
import type { EarlierInjury } from "@/lib/roster/watch";
import { within } from "@/lib/training/owed";
import { USUAL_SORENESS } from "@/lib/training/usual-mornings";
import type { Tx } from "../connection/tx";
import { daysOffBetween } from "../log/days-off";
import { ladderRowsOf } from "../log/ladder-ways";
import { nudgesOn } from "../log/nudges";
import { openInjuries } from "../log/open-injuries";
import { lastTalks } from "../log/talks";
import { athletesOf, teamAthletes } from "../people/teams";
import { flags } from "../schema/care";
import { earlierInjuries } from "../schema/injuries";
import { memberships } from "../schema/people";
import { athleteDays } from "../schema/verdicts";
import { alertsOn } from "../verdict/alerts";
import { areDays, INTENSITY_COLUMNS, LOAD_COLUMNS } from "../verdict/athlete-days";
import { clauseOfFlag, headlineOfDay } from "../verdict/told";
import { byAthlete } from "./by-athlete";
import { newNotes } from "./new-notes";

/** So many days the roster looks back: as far as the usual soreness, and a day for who is behind. */
const BACK_DAYS = USUAL_SORENESS.to + 1;

/**
 * Every athlete of a team with their day, from the rollup and what was said of it since; queries that travel together. `now` decides
 * the day that counts for each athlete, and whether their check-in was expected by then (`reminderTime`, HH:MM where they are); weeks
 * begin on `weekStart` (Monday 1 to Sunday 7).
 */
export async function rosterOf(
  tx: Tx,
  teamId: string,
  now: Date,
  reminderTime = "24:00",
  weekStart = 1,
): Promise<RosterRow[]> {
  const utc = localDate(now, "UTC");
  const first = addDays(utc, -BACK_DAYS);
  const [yesterday, tomorrow] = [addDays(utc, -1), addDays(utc, 1)];
  const [athletes, days, open, trainedBefore, injuries, talks, nudges, news, episodes, ladders, off, alerts] =
    await Promise.all([
      athletesOf(tx, teamId),
      rosterDays(tx, teamId, first, tomorrow),
      rosterFlags(tx, teamId),
      lastTrained(tx, teamId, first),
      injuriesTold(tx, teamId),
      lastTalks(tx, teamAthletes(tx, teamId)),
      // Whichever date it is where an athlete is, it is one of these.
      nudgesOn(tx, teamAthletes(tx, teamId), [yesterday, utc, tomorrow]),
      newNotes(tx, teamId),
      openInjuries(tx, teamAthletes(tx, teamId), yesterday),
      ladderRowsOf(tx, teamAthletes(tx, teamId)),
      daysOffBetween(tx, teamAthletes(tx, teamId), first, tomorrow),
      alertsOn(tx, teamAthletes(tx, teamId), [yesterday, utc, tomorrow]),
    ]);
  const daysBy = byAthlete(days);
  const flagsBy = byAthlete(open);
  const talksBy = byAthlete(talks);
  const nudgesBy = byAthlete(nudges);
  const newsBy = byAthlete(news);
  const episodesBy = byAthlete(episodes);
  const offBy = byAthlete(off);
  const alertsBy = byAthlete(alerts);
  return athletes.map((athlete) => {
    const today = dayOf(now, athlete);
    const joinedOn = dayOf(athlete.joinedAt, athlete);
    return rosterRow(athlete, today, {
      days: daysBy.get(athlete.id) ?? [],
      flags: flagsBy.get(athlete.id) ?? [],
      expected: hasPassed(reminderTime, now, athlete),
      trainedBefore: trainedBefore.get(athlete.id) ?? null,
      injury: injuries.get(athlete.id) ?? null,
      weekStart,
      talks: talksBy.get(athlete.id) ?? [],
      nudge: nudgesBy.get(athlete.id)?.find(({ date }) => date === today) ?? null,
      alert: alertsBy.get(athlete.id)?.find(({ date }) => date === today) ?? null,
      news: newsBy.get(athlete.id) ?? [],
      episodes: episodesBy.get(athlete.id) ?? [],
      // Of who joined before what is read, nobody here knows whether they ever answered.
      owing: { joinedOn: joinedOn >= first ? joinedOn : undefined, off: within(offBy.get(athlete.id) ?? []) },
      daysOff: offBy.get(athlete.id) ?? [],
      way: standingOf(ladders.get(athlete.id), today),
    });
  });
}

/** Where somebody stands on the way back, as a line tells it. */
function standingOf(rows: LadderRows | undefined, today: string): RosterRow["way"] {
  const ladder = rows && wayOn(rows, today)?.ladder;
  return ladder && ladder.status !== "through"
    ? { stage: ladder.stage, held: ladder.held, status: ladder.status }
    : null;
}

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
      headlineOf: headlineOfDay(addDays(to, -2)),
      wellnessZ: athleteDays.wellnessZ,
      declining: athleteDays.declining,
      ...LOAD_COLUMNS,
      plannedMin: athleteDays.plannedMin,
      plannedKind: athleteDays.plannedKind,
      ...INTENSITY_COLUMNS,
    })
    .from(athleteDays)
    .where(areDays(teamAthletes(tx, teamId), from, to))
    .orderBy(asc(athleteDays.date));
}

/** Each athlete's last date with a session before `first`: whether what the roster reads begins after a long break. */
export async function lastTrained(tx: Tx, teamId: string, first: string): Promise<Map<string, string>> {
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

/** The injury each athlete last told of, where the last thing they said was yes. */
export async function injuriesTold(tx: Tx, teamId: string): Promise<Map<string, EarlierInjury>> {
  const said = await tx
    .selectDistinctOn([earlierInjuries.athleteId])
    .from(earlierInjuries)
    .where(
      and(sql`${earlierInjuries.athleteId} in (${teamAthletes(tx, teamId)})`, isNotNull(earlierInjuries.had)),
    )
    .orderBy(earlierInjuries.athleteId, desc(earlierInjuries.askedOn), desc(earlierInjuries.at));
  return new Map(said.filter(({ had }) => had).map((answer) => [answer.athleteId, answer]));
}

async function rosterFlags(tx: Tx, teamId: string): Promise<(RosterFlag & { athleteId: string })[]> {
  const rows = await tx
    .select({ ...getTableColumns(flags), clause: clauseOfFlag })
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
