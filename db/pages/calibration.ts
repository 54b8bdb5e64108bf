import { sql } from "drizzle-orm";
import { addDays } from "@/lib/calendar";
import { type Calibration, calibrationOf } from "@/lib/calibration/calibration";
import type { AthleteHistory, GivenMorning } from "@/lib/calibration/history";
import { dayOf } from "@/lib/day-start";
import { within } from "@/lib/training/owed";
import { isRun } from "@/lib/training/session";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { daysOffBetween } from "../log/days-off";
import { athletesOf, teamAthletes } from "../people/teams";
import { athleteDays } from "../schema/verdicts";
import { areDays } from "../verdict/athlete-days";
import { byAthlete } from "./by-athlete";
import { injuriesTold } from "./roster";

/** So many days are looked back on: enough for a few hundred mornings of a small team. */
export const CALIBRATION_DAYS = 84;

/** How the verdicts did in a team over twelve weeks up to `today`, the team's date; seven queries that travel together. */
export async function teamCalibration(tx: Tx, teamId: string, today: string): Promise<Calibration> {
  const from = addDays(today, 1 - CALIBRATION_DAYS);
  const [athletes, given, days, runs, flagged, injured, off] = await Promise.all([
    athletesOf(tx, teamId),
    verdictsGiven(tx, teamId, from, today),
    daysDone(tx, teamId, from, today),
    runDays(tx, teamId, from, today),
    flaggedOn(tx, teamId, from),
    injuriesTold(tx, teamId),
    daysOffBetween(tx, teamAthletes(tx, teamId), from, today),
  ]);
  const offBy = byAthlete(off);
  const ran = new Set(
    runs.filter(({ sport }) => isRun(sport)).map(({ athlete, date }) => `${athlete} ${date}`),
  );
  const histories = new Map<string, AthleteHistory>(
    athletes.map(({ id, name, joinedAt, ...athlete }) => {
      const owing = { joinedOn: dayOf(joinedAt, athlete), off: within(offBy.get(id) ?? []) };
      const lived = { mornings: [], soreness: new Map(), done: new Map(), flagged: [] };
      return [id, { id, name, ...lived, injured: injured.has(id), owing }];
    }),
  );
  for (const { athlete, ...morning } of given) histories.get(athlete)?.mornings.push(morning);
  for (const { athleteId, date, soreness, sessions, hard } of days) {
    const history = histories.get(athleteId);
    if (soreness !== null) history?.soreness.set(date, soreness);
    const done = { date, sessions, hard, runs: ran.has(`${athleteId} ${date}`) ? 1 : 0 };
    if (sessions > 0) history?.done.set(date, done);
  }
  for (const { athlete, date } of flagged) histories.get(athlete)?.flagged.push(date);
  return calibrationOf([...histories.values()], today);
}

/** The verdict in force of each morning, with what its rules said: no more of it travels. */
async function verdictsGiven(tx: Tx, teamId: string, from: string, to: string) {
  return rowsOf<GivenMorning & { athlete: string }>(
    await tx.execute(sql`
      select athlete_id as athlete, date::text as date, verdict,
        exists (select from jsonb_array_elements(reasons) r where r->>'rule' = 'referral-stands')
          or verdict = 'see-professional' as locked,
        (select coalesce(jsonb_agg(jsonb_build_object('rule', r->>'rule', 'code', coalesce(r->>'code', ''),
            'floor', r->>'floor')), '[]') from jsonb_array_elements(reasons) r where r->'muted' is null) as reasons
      from (select distinct on (athlete_id, date) athlete_id, date, verdict, output->'reasons' as reasons
        from assessments where athlete_id in (${teamAthletes(tx, teamId)}) and date between ${from}::date and ${to}::date
        order by athlete_id, date, at desc, id desc) newest
      order by athlete_id, date`),
  );
}

function daysDone(tx: Tx, teamId: string, from: string, to: string) {
  return tx
    .select({
      athleteId: athleteDays.athleteId,
      date: athleteDays.date,
      soreness: athleteDays.soreness,
      sessions: athleteDays.sessionCount,
      hard: athleteDays.sessionsHard,
    })
    .from(athleteDays)
    .where(areDays(teamAthletes(tx, teamId), from, to));
}

type On = { athlete: string; date: string };

async function runDays(tx: Tx, teamId: string, from: string, to: string) {
  return rowsOf<On & { sport: string }>(
    await tx.execute(sql`select distinct athlete_id as athlete, date::text as date, sport from sessions
      where athlete_id in (${teamAthletes(tx, teamId)}) and removed_at is null
        and date between ${from}::date and ${to}::date`),
  );
}

async function flaggedOn(tx: Tx, teamId: string, from: string) {
  return rowsOf<On>(
    await tx.execute(sql`select athlete_id as athlete, raised_on::text as date from flags
      where athlete_id in (${teamAthletes(tx, teamId)}) and not by_engine and raised_on >= ${from}::date`),
  );
}
