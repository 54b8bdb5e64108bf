import { and, asc, desc, eq, getTableColumns, gte, inArray, lte, sql } from "drizzle-orm";
import type { IntensityDay } from "@/lib/roster/intensity";
import type { Tx } from "./as-viewer";
import { type AthleteDay, deriveDays } from "./derive-days";
import { checkInsBetween, plansBetween, sessionsBetween } from "./engine-record";
import { assessments, athleteDays } from "./schema/body";

/** On a row that is there already: every column but the key as derived anew. */
const FROM_EXCLUDED = Object.fromEntries(
  Object.entries(getTableColumns(athleteDays))
    .filter(([key]) => key !== "athleteId" && key !== "date")
    .map(([key, column]) => [key, sql.raw(`excluded."${column.name}"`)]),
);

/** Recomputes an athlete's rollup from `from` on: the days after it carry its load. */
export async function rollUp(tx: Tx, athleteId: string, from: string): Promise<void> {
  const [known, ins, done, planned] = await Promise.all([
    readDays(tx, athleteId, from),
    checkInsBetween(tx, athleteId, from),
    sessionsBetween(tx, athleteId, from),
    plansBetween(tx, athleteId, from),
  ]);
  const before = known.rows.filter(({ date }) => date < from).at(-1) ?? null;
  await writeDays(tx, known, deriveDays(athleteId, before, ins, done, known.verdicts, planned));
}

export type KnownDays = Awaited<ReturnType<typeof readDays>>;

/** The rollup's own rows from the last one before `from` on, oldest first, and the verdicts in force since. */
export async function readDays(tx: Tx, athleteId: string, from: string) {
  const last = sql`(select max(earlier.date) from ${athleteDays} earlier where earlier.athlete_id = ${athleteId} and earlier.date < ${from})`;
  const [rows, verdicts] = await Promise.all([
    tx
      .select({ date: athleteDays.date, ewma7: athleteDays.ewma7, ewma28: athleteDays.ewma28 })
      .from(athleteDays)
      .where(
        and(eq(athleteDays.athleteId, athleteId), gte(athleteDays.date, sql`coalesce(${last}, ${from})`)),
      )
      .orderBy(asc(athleteDays.date)),
    tx
      .selectDistinctOn([assessments.date], {
        date: assessments.date,
        verdict: assessments.verdict,
        urgent: sql<boolean>`(${assessments.output}->'urgent')::boolean`,
        headline: sql<string>`${assessments.output}->>'headline'`,
      })
      .from(assessments)
      .where(and(eq(assessments.athleteId, athleteId), gte(assessments.date, from)))
      .orderBy(asc(assessments.date), desc(assessments.at), desc(assessments.id)),
  ]);
  return { athleteId, from, rows, verdicts };
}

/** Keeps the days as derived anew; those that hold nothing any more go. */
export async function writeDays(
  tx: Tx,
  { athleteId, from, rows }: KnownDays,
  days: AthleteDay[],
): Promise<void> {
  const keep = new Set(days.map(({ date }) => date));
  const gone = rows.map(({ date }) => date).filter((date) => date >= from && !keep.has(date));
  const writes: PromiseLike<unknown>[] = [];
  if (gone.length)
    writes.push(
      tx
        .delete(athleteDays)
        .where(and(eq(athleteDays.athleteId, athleteId), inArray(athleteDays.date, gone))),
    );
  for (let i = 0; i < days.length; i += 500)
    writes.push(
      tx
        .insert(athleteDays)
        .values(days.slice(i, i + 500))
        .onConflictDoUpdate({ target: [athleteDays.athleteId, athleteDays.date], set: FROM_EXCLUDED }),
    );
  await Promise.all(writes);
}

/** What a distribution is made from (`IntensityDay`), as columns of a query. */
export const INTENSITY_COLUMNS = {
  hrEasy: athleteDays.hrEasy,
  hrModerate: athleteDays.hrModerate,
  hrHard: athleteDays.hrHard,
  secondsEasy: athleteDays.secondsEasy,
  secondsModerate: athleteDays.secondsModerate,
  secondsHard: athleteDays.secondsHard,
  sessionsEasy: athleteDays.sessionsEasy,
  sessionsModerate: athleteDays.sessionsModerate,
  sessionsHard: athleteDays.sessionsHard,
  sessionsByHr: athleteDays.sessionsByHr,
} satisfies Record<keyof IntensityDay, unknown>;

/** Rollup rows of these athletes between two local dates, inclusive, oldest first. */
export async function daysOf(tx: Tx, athleteIds: string[], from: string, to: string): Promise<AthleteDay[]> {
  if (athleteIds.length === 0) return [];
  return tx
    .select()
    .from(athleteDays)
    .where(
      and(inArray(athleteDays.athleteId, athleteIds), gte(athleteDays.date, from), lte(athleteDays.date, to)),
    )
    .orderBy(asc(athleteDays.date));
}
