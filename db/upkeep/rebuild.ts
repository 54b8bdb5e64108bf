import { sql } from "drizzle-orm";
import { lockAthlete } from "../connection/athlete-lock";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { rollUp } from "../verdict/athlete-days";
import { count } from "./upgrade";

/** What a rebuild changed: verdicts of days from one to another, and days that lock nobody any more. */
export type Rebuilt = { changed: Map<string, number>; released: number };

/** Everybody with a check-in or a session. */
export async function everybody(tx: Tx): Promise<string[]> {
  const rows = rowsOf<{ id: string }>(
    await tx.execute(
      sql`select athlete_id as id from check_ins union select athlete_id from sessions order by id`,
    ),
  );
  return rows.map(({ id }) => id);
}

/** Derives all days of one athlete anew from the entries and the verdicts that were given, and adds what that changed. */
export async function rebuildDays(tx: Tx, athlete: string, rebuilt: Rebuilt): Promise<void> {
  await lockAthlete(tx, athlete);
  const before = await daysOf(tx, athlete);
  await rollUp(tx, athlete, "0001-01-01");
  const after = new Map((await daysOf(tx, athlete)).map((day) => [day.date, day]));
  for (const was of before) {
    const is = after.get(was.date);
    if (was.locks && !is?.locks) rebuilt.released++;
    count(rebuilt.changed, was.verdict ?? "none", is?.verdict ?? "none");
  }
}

type Day = { date: string; verdict: string | null; locks: boolean };

async function daysOf(tx: Tx, athlete: string): Promise<Day[]> {
  return rowsOf<Day>(
    await tx.execute(
      sql`select date::text as date, verdict, locks from athlete_days where athlete_id = ${athlete}::uuid`,
    ),
  );
}
