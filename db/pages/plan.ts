import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, or, sql } from "drizzle-orm";
import { addDays, earlierOf, type LocalDate, laterOf, localDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { type LadderRows, wayOn, wayOver } from "@/lib/ladder/way";
import { planFactsOf } from "@/lib/plan/facts";
import type { Standing } from "@/lib/plan/held";
import { asLeft } from "@/lib/plan/left";
import type { OnTheWay } from "@/lib/plan/on-the-way";
import type { DayDone } from "@/lib/plan/week";
import type { Tx } from "../connection/tx";
import { ladderRowsOf } from "../log/ladder-ways";
import { plansBetween } from "../log/plans";
import { athletesOf, teamAthletes } from "../people/teams";
import { clearances, flags } from "../schema/care";
import { sessions } from "../schema/sessions";
import { athleteDays } from "../schema/verdicts";
import { areDays, LOAD_COLUMNS } from "../verdict/athlete-days";
import { byAthlete } from "./by-athlete";
import { BACK_DAYS, factsAside, onLadder } from "./plan-facts";

/**
 * A team's week of plans from `first` on: what is planned, what was done, and for each athlete what stands as of `now` and
 * what is to be known before more is planned. The queries travel together.
 */
export async function planWeek(tx: Tx, teamId: string, first: string, now: Date) {
  const team = teamAthletes(tx, teamId);
  const last = addDays(first, 6);
  // Whichever date it is where the athletes are, it is one of these.
  const utc = localDate(now, "UTC");
  const back = addDays(utc, -BACK_DAYS);
  // Of a week to come, runs planned until then count towards the longest; else the day before the week is enough.
  const planned = earlierOf(addDays(first, -1), laterOf(addDays(utc, -1), addDays(first, -30)));
  const [athletes, around, days, kilometres, orders, locks, cleared, aside, ladders] = await Promise.all([
    athletesOf(tx, teamId),
    plansBetween(tx, team, planned, addDays(last, 1)),
    tx
      .select({
        athleteId: athleteDays.athleteId,
        ...LOAD_COLUMNS,
        sessionsHard: athleteDays.sessionsHard,
        verdict: athleteDays.verdict,
      })
      .from(athleteDays)
      .where(or(areDays(team, addDays(first, -1), addDays(last, 1)), areDays(team, back, addDays(utc, 1)))),
    kilometresRun(tx, teamId, first, last),
    ordersOf(tx, teamId),
    lastLocks(tx, teamId),
    newestClearances(tx, teamId),
    factsAside(tx, teamId, first, utc),
    ladderRowsOf(tx, team),
  ]);
  const verdicts = new Map(days.map(({ athleteId, date, verdict }) => [`${athleteId} ${date}`, verdict]));
  const standings = athletes.map((athlete): Standing & { id: string; name: string } => {
    const today = dayOf(now, athlete);
    return {
      id: athlete.id,
      name: athlete.name,
      today,
      verdict: verdicts.get(`${athlete.id} ${today}`) ?? null,
      orders: orders.filter(({ athleteId }) => athleteId === athlete.id),
      locked: locks.get(athlete.id) ?? null,
      cleared: standingOf(cleared.get(athlete.id), ladders.get(athlete.id), today),
      way: onTheWay(ladders.get(athlete.id), today),
    };
  });
  const [daysBy, plansBy] = [byAthlete(days), byAthlete(around)];
  const facts = standings.map((athlete) => {
    const { id, way } = athlete;
    const clearance = ladders.has(id) ? undefined : cleared.get(id);
    const rows = { days: daysBy.get(id) ?? [], plans: asLeft(plansBy.get(id) ?? [], athlete) };
    return planFactsOf(athlete, { ...aside(id), ...rows, ladder: onLadder(way, clearance) }, first);
  });
  const done = new Map(
    days.map(({ athleteId, date, minutes, verdict }): [string, DayDone] => {
      const key = `${athleteId} ${date}`;
      return [key, { minutes, verdict, km: kilometres.get(key) ?? 0 }];
    }),
  );
  const plans = around.filter(({ date }) => date >= first && date <= last);
  return { athletes: standings, plans, done, facts };
}

/** A clearance for the steps holds nobody to easy days once they are over. */
function standingOf(cleared: Cleared | undefined, rows: LadderRows | undefined, today: LocalDate) {
  if (!cleared?.ladder || !rows || !wayOver(rows, today, cleared.date)) return cleared ?? null;
  return { ...cleared, easy: false, ladder: false };
}

/** As much of a way back as the plan needs: a page's rows travel to the browser. */
function onTheWay(rows: LadderRows | undefined, today: LocalDate): OnTheWay | null {
  const ladder = rows && wayOn(rows, today)?.ladder;
  if (!ladder || ladder.status === "through") return null;
  const { stage, minutes, status, nextOn } = ladder;
  return { stage, minutes, status, nextOn };
}

/** Kilometres of each athlete's runs, by "athleteId date". Sessions without a distance add nothing. */
async function kilometresRun(tx: Tx, teamId: string, from: string, to: string): Promise<Map<string, number>> {
  const rows = await tx
    .select({
      athleteId: sessions.athleteId,
      date: sessions.date,
      km: sql<number>`sum(${sessions.distanceKm})::float`,
    })
    .from(sessions)
    .where(
      and(
        inArray(sessions.athleteId, teamAthletes(tx, teamId)),
        gte(sessions.date, from),
        lte(sessions.date, to),
        eq(sessions.sport, "run"),
        isNotNull(sessions.distanceKm),
        isNull(sessions.removedAt),
      ),
    )
    .groupBy(sessions.athleteId, sessions.date);
  return new Map(rows.map(({ athleteId, date, km }) => [`${athleteId} ${date}`, km]));
}

async function ordersOf(tx: Tx, teamId: string) {
  const rows = await tx
    .select({
      athleteId: flags.athleteId,
      order: flags.order,
      raisedOn: flags.raisedOn,
      until: flags.until,
      closedOn: flags.closedOn,
    })
    .from(flags)
    .where(
      and(
        inArray(flags.athleteId, teamAthletes(tx, teamId)),
        isNotNull(flags.order),
        isNull(flags.resolvedAt),
        isNull(flags.leftAt),
      ),
    );
  return rows.flatMap(({ order, ...flag }) => (order ? [{ ...flag, order }] : []));
}

async function lastLocks(tx: Tx, teamId: string): Promise<Map<string, string>> {
  const rows = await tx
    .selectDistinctOn([athleteDays.athleteId], { athleteId: athleteDays.athleteId, date: athleteDays.date })
    .from(athleteDays)
    .where(and(inArray(athleteDays.athleteId, teamAthletes(tx, teamId)), athleteDays.locks))
    .orderBy(asc(athleteDays.athleteId), desc(athleteDays.date));
  return new Map(rows.map(({ athleteId, date }) => [athleteId, date]));
}

type Cleared = NonNullable<Standing["cleared"]> & { ladder: boolean };

async function newestClearances(tx: Tx, teamId: string): Promise<Map<string, Cleared>> {
  const rows = await tx
    .selectDistinctOn([clearances.athleteId], {
      athleteId: clearances.athleteId,
      date: clearances.date,
      until: clearances.until,
      allows: clearances.allows,
    })
    .from(clearances)
    .where(inArray(clearances.athleteId, teamAthletes(tx, teamId)))
    .orderBy(asc(clearances.athleteId), desc(clearances.date), desc(clearances.at));
  return new Map(
    rows.map(({ athleteId, date, until, allows }) => [
      athleteId,
      { date, until, easy: allows === "easy" || allows === "ladder", ladder: allows === "ladder" },
    ]),
  );
}
