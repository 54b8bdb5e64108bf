import { sql } from "drizzle-orm";
import { addDays } from "@/lib/calendar";
import type { Tx } from "./as-viewer";
import { assessDay } from "./assess-day";
import { rollUp } from "./athlete-days";
import { rowsOf } from "./rows-of";
import { takeTurn } from "./turn";

/** A year's days are derived in a fraction of a second; the athlete's other writers wait no longer than that. */
const SLICE_DAYS = 366;

/**
 * Derives an athlete's days from `from` on (from the first entry where it is null), a year in a transaction of its own,
 * then the verdict of today. Cut short, it may be begun again: what is derived is as right as what it rests on.
 */
export async function deriveHistory(
  run: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  athleteId: string,
  from: string | null,
  today: string,
): Promise<void> {
  const { first, last } = await run((tx) => entriesOf(tx, athleteId));
  if (!first || !last) return;
  for (let at = from ?? first; at <= last; at = addDays(at, SLICE_DAYS))
    await run(async (tx) => {
      await takeTurn(tx, athleteId);
      await rollUp(tx, athleteId, at, addDays(at, SLICE_DAYS - 1));
    });
  await run(async (tx) => {
    await takeTurn(tx, athleteId);
    await assessDay(tx, athleteId, addDays(today, -1), today, "session");
  });
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
