import { sql } from "drizzle-orm";
import { localDate } from "@/lib/calendar";
import { ENGINE_VERSION } from "@/lib/engine/assess";
import { stillLocks } from "@/lib/engine/former-locks";
import type { AssessmentInput } from "@/lib/engine/input";
import type { Verdict } from "@/lib/engine/vocabulary";
import { asSystem } from "../connection/as-viewer";
import { lockAthlete } from "../connection/athlete-lock";
import { rowsOf } from "../connection/rows-of";
import type { Database, Tx } from "../connection/tx";
import { todayOfEach } from "../people/people";
import { rollUp } from "../verdict/athlete-days";
import { assessDay } from "../verdict/reassess";
import { locksIn } from "../verdict/snapshot-parts";

/** What an upgrade changed: today's verdicts from one to another, and days that lock nobody any more. */
export type Upgraded = { anew: number; changed: Map<string, number>; released: number };

type Found = { athlete: string; engine: string; verdict: Verdict };

/**
 * After an upgrade of the engine: gives today's verdicts anew that an engine before this one gave, and lets go whom a rule
 * holds that no longer locks. Verdicts of past days stay as they were given. Does nothing where nothing is older.
 */
export async function giveTodayAnew(on?: Database, now = new Date()): Promise<Upgraded> {
  const result: Upgraded = { anew: 0, changed: new Map(), released: 0 };
  for (const [athlete, from] of await asSystem(formerLocks, on))
    await asSystem(async (tx) => {
      result.released += await release(tx, athlete, from);
    }, on);
  for (const { athlete, engine } of await asSystem((tx) => givenToday(tx, now), on)) {
    if (!older(engine, ENGINE_VERSION)) continue;
    const change = await asSystem((tx) => anew(tx, athlete, now), on);
    if (!change) continue;
    result.anew++;
    count(result.changed, ...change);
  }
  return result;
}

/** Counts a verdict that became another. */
export function count(changed: Map<string, number>, was: string, is: string): void {
  if (was !== is) changed.set(`${was} -> ${is}`, (changed.get(`${was} -> ${is}`) ?? 0) + 1);
}

/** Whether the version `a` (major.minor.patch) comes before `b`. */
function older(a: string, b: string): boolean {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] || 0) - (right?.[i] || 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}

/** The verdict in force today where each athlete is. */
async function givenToday(tx: Tx, now: Date): Promise<Found[]> {
  return rowsOf<Found>(
    await tx.execute(sql`select distinct on (a.athlete_id) a.athlete_id as athlete, a.engine, a.verdict
      from assessments a join users u on u.id = a.athlete_id
      where a.date = feelcheck.local_date(
        ${now.toISOString()}::timestamptz - feelcheck.day_starts_at(u.id)::interval, u.time_zone)
      order by a.athlete_id, a.at desc, a.id desc`),
  );
}

/** Gives one athlete's verdict of today anew, unless another instance was first; what it was, and what it is. */
async function anew(tx: Tx, athlete: string, now: Date): Promise<[Verdict, Verdict] | null> {
  await lockAthlete(tx, athlete);
  const [person] = await todayOfEach(tx, [athlete], now);
  const today = person?.today ?? localDate(now, "UTC");
  const [was] = rowsOf<Found>(
    await tx.execute(sql`select engine, verdict from assessments
      where athlete_id = ${athlete}::uuid and date = ${today}::date order by at desc, id desc limit 1`),
  );
  if (!was || !older(was.engine, ENGINE_VERSION)) return null;
  const is = await assessDay(tx, athlete, today, today, "upgrade");
  return is && [was.verdict, is.verdict];
}

type FormerLock = { athlete: string; date: string; input: Omit<AssessmentInput, "history"> };

/** Athletes with a day that a rule of the first edition locked and that locks no more, and the first of these days. */
async function formerLocks(tx: Tx): Promise<Map<string, string>> {
  const days = rowsOf<FormerLock>(
    await tx.execute(sql`select d.athlete_id as athlete, d.date::text as date, given.input
      from athlete_days d join lateral (select engine, input, output from assessments a
        where a.athlete_id = d.athlete_id and a.date = d.date order by at desc, id desc limit 1) given on true
      where d.locks and given.engine like '1.%' and ${locksIn(sql.raw("given.output"))} order by d.date`),
  );
  const first = new Map<string, string>();
  for (const { athlete, date, input } of days)
    if (!first.has(athlete) && !stillLocks(input)) first.set(athlete, date);
  return first;
}

/** Derives an athlete's days anew from a date on; returns how many of them lock no more. */
async function release(tx: Tx, athlete: string, from: string): Promise<number> {
  await lockAthlete(tx, athlete);
  const before = await lockedDays(tx, athlete);
  await rollUp(tx, athlete, from);
  const after = new Set(await lockedDays(tx, athlete));
  return before.filter((date) => !after.has(date)).length;
}

async function lockedDays(tx: Tx, athlete: string): Promise<string[]> {
  const rows = rowsOf<{ date: string }>(
    await tx.execute(
      sql`select date::text as date from athlete_days where athlete_id = ${athlete}::uuid and locks`,
    ),
  );
  return rows.map(({ date }) => date);
}
