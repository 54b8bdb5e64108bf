import { and, asc, desc, eq, getTableColumns, gte, inArray, lt, lte, notInArray, sql } from "drizzle-orm";
import type { IntensityDay } from "@/lib/roster/intensity";
import type { Tx } from "./as-viewer";
import { type AthleteDay, deriveDays } from "./derive-days";
import { checkInsBetween, plansBetween, sessionsBetween } from "./engine-record";
import { assessments, athleteDays } from "./schema/body";

/** Recomputes an athlete's rollup from `from` on: the days after it carry its load. */
export async function rollUp(tx: Tx, athleteId: string, from: string): Promise<void> {
  const [known, ins, done, planned] = await Promise.all([
    readDays(tx, athleteId, from),
    checkInsBetween(tx, athleteId, from),
    sessionsBetween(tx, athleteId, from),
    plansBetween(tx, athleteId, from),
  ]);
  await writeDays(tx, known, deriveDays(athleteId, known.before, ins, done, known.verdicts, planned));
}

export type KnownDays = Awaited<ReturnType<typeof readDays>>;

/**
 * What the rollup from `from` on goes on from: its last row before, the dates it has since, and the verdicts in force
 * since then, but for those of `anew`, which are about to be given.
 */
export async function readDays(tx: Tx, athleteId: string, from: string, anew: readonly string[] = []) {
  const newest = tx
    .selectDistinctOn([assessments.date], {
      date: assessments.date,
      verdict: assessments.verdict,
      output: assessments.output,
    })
    .from(assessments)
    .where(
      and(
        eq(assessments.athleteId, athleteId),
        gte(assessments.date, from),
        anew.length ? notInArray(assessments.date, [...anew]) : undefined,
      ),
    )
    .orderBy(asc(assessments.date), desc(assessments.at), desc(assessments.id))
    .as("newest");
  const [[before], dates, verdicts] = await Promise.all([
    tx
      .select({ date: athleteDays.date, ewma7: athleteDays.ewma7, ewma28: athleteDays.ewma28 })
      .from(athleteDays)
      .where(and(eq(athleteDays.athleteId, athleteId), lt(athleteDays.date, from)))
      .orderBy(desc(athleteDays.date))
      .limit(1),
    tx
      .select({ date: athleteDays.date })
      .from(athleteDays)
      .where(and(eq(athleteDays.athleteId, athleteId), gte(athleteDays.date, from))),
    tx
      .select({
        date: newest.date,
        verdict: newest.verdict,
        urgent: sql<boolean>`(${newest.output}->'urgent')::boolean`,
        headline: sql<string>`${newest.output}->>'headline'`,
      })
      .from(newest),
  ]);
  return { athleteId, before: before ?? null, dates: dates.map(({ date }) => date), verdicts };
}

const COLUMNS = Object.entries(getTableColumns(athleteDays)).map(([key, { name }]) => ({ key, name }));
const NAMES = COLUMNS.map(({ name }) => name).join(", ");
const TAKEN = COLUMNS.map(({ name }) => name)
  .filter((name) => name !== "athlete_id" && name !== "date")
  .map((name) => `${name} = excluded.${name}`)
  .join(", ");

/**
 * Keeps the days as derived anew; those that hold nothing any more go. The rows travel as one parameter: a statement
 * with one for each of 27 columns takes longer to put together than to run.
 */
export async function writeDays(tx: Tx, { athleteId, dates }: KnownDays, days: AthleteDay[]): Promise<void> {
  const keep = new Set(days.map(({ date }) => date));
  const gone = dates.filter((date) => !keep.has(date));
  const rows = days.map((day) =>
    Object.fromEntries(COLUMNS.map(({ key, name }) => [name, day[key as keyof AthleteDay]])),
  );
  await Promise.all([
    gone.length
      ? tx
          .delete(athleteDays)
          .where(and(eq(athleteDays.athleteId, athleteId), inArray(athleteDays.date, gone)))
      : undefined,
    rows.length
      ? tx.execute(
          sql`${sql.raw(`insert into athlete_days (${NAMES}) select ${NAMES} from jsonb_populate_recordset(null::athlete_days,`)} ${JSON.stringify(rows)}${sql.raw(`::jsonb) on conflict (athlete_id, date) do update set ${TAKEN}`)}`,
        )
      : undefined,
  ]);
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
