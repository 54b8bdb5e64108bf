import { sql } from "drizzle-orm";
import { addDays } from "@/lib/calendar";
import { lockAthlete } from "../connection/athlete-lock";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { rollUp } from "./athlete-days";
import { assessDay } from "./reassess";

/** A year's days are derived in a fraction of a second; the athlete's other writers wait no longer than that. */
const SLICE_DAYS = 366;

type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/**
 * Derives an athlete's days from `from` on (from the first entry where it is null), then the verdict of today. Cut short,
 * it may be begun again: what is derived is as right as what it rests on.
 */
export async function deriveHistory(
  run: Run,
  athleteId: string,
  from: string | null,
  today: string,
): Promise<void> {
  if (!(await rollUpByYear(run, athleteId, from))) return;
  await run(async (tx) => {
    await lockAthlete(tx, athleteId);
    await assessDay(tx, athleteId, addDays(today, -1), today, "session");
  });
}

/** The days alone, a year in a transaction of its own: others wait no longer than that. Returns whether there are any. */
export async function rollUpByYear(run: Run, athleteId: string, from: string | null): Promise<boolean> {
  const { first, last } = await run((tx) => entriesOf(tx, athleteId));
  if (!first || !last) return false;
  for (let at = from ?? first; at <= last; at = addDays(at, SLICE_DAYS))
    await run(async (tx) => {
      await lockAthlete(tx, athleteId);
      await rollUp(tx, athleteId, at, addDays(at, SLICE_DAYS - 1));
    });
  return true;
}

async function entriesOf(tx: Tx, athleteId: string): Promise<{ first: string | null; last: string | null }> {
  const dates = ["sessions", "check_ins", "plans", "athlete_days"].map(
    (table) =>
      sql`select min(date)::text as first, max(date)::text as last from ${sql.raw(table)} where athlete_id = ${athleteId}::uuid`,
  );
  const [row] = rowsOf<{ first: string | null; last: string | null }>(
    await tx.execute(
      sql`select min(first) as first, max(last) as last from (${sql.join(dates, sql` union all `)}) entries`,
    ),
  );
  return row ?? { first: null, last: null };
}
