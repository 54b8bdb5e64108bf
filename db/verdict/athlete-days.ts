import { and, asc, eq, getTableColumns, gte, inArray, lte, sql } from "drizzle-orm";
import type { AthleteDay } from "@/lib/athlete-day/day";
import { deriveDays } from "@/lib/athlete-day/derive";
import type { IntensityDay } from "@/lib/athlete-day/intensity";
import type { LoadDay } from "@/lib/training/usual-load";
import type { Tx } from "../connection/tx";
import type { TeamAthletes } from "../people/teams";
import { athleteDays } from "../schema/verdicts";
import { readSnapshot } from "./snapshot";

/** Derives an athlete's days anew from one local date to another, or to the last. */
export async function rollUp(tx: Tx, athleteId: string, from: string, to?: string): Promise<void> {
  const snapshot = await readSnapshot(tx, athleteId, from, { to });
  await writeDays(tx, athleteId, snapshot.days, deriveDays(athleteId, snapshot));
}

type Row = typeof athleteDays.$inferSelect;
const COLUMNS = Object.entries(getTableColumns(athleteDays)).map(([key, { name }]) => ({ key, name }));
const NAMES = COLUMNS.map(({ name }) => name).join(", ");
const TAKEN = COLUMNS.map(({ name }) => name)
  .filter((name) => name !== "athlete_id" && name !== "date")
  .map((name) => `${name} = excluded.${name}`)
  .join(", ");
const INSERT = sql.raw(
  `insert into athlete_days (${NAMES}) select ${NAMES} from jsonb_populate_recordset(null::athlete_days, `,
);
const OR_UPDATE = sql.raw(`::jsonb) on conflict (athlete_id, date) do update set ${TAKEN}`);

/**
 * Keeps the days as derived anew; those of `there`, the dates it had, that hold nothing any more go. The rows travel as
 * one parameter: a statement with one for each of two dozen columns takes longer to put together than to run.
 */
export async function writeDays(
  tx: Tx,
  athleteId: string,
  there: readonly string[],
  days: readonly AthleteDay[],
): Promise<void> {
  const keep = new Set(days.map(({ date }) => date));
  const gone = there.filter((date) => !keep.has(date));
  // A derived day is a row: a column that it lacks is a compile error here.
  const rows = days.map((day: Row) =>
    Object.fromEntries(COLUMNS.map(({ key, name }) => [name, day[key as keyof Row]])),
  );
  await Promise.all([
    gone.length
      ? tx
          .delete(athleteDays)
          .where(and(eq(athleteDays.athleteId, athleteId), inArray(athleteDays.date, gone)))
      : undefined,
    rows.length ? tx.execute(sql`${INSERT}${JSON.stringify(rows)}${OR_UPDATE}`) : undefined,
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

/** What a load is compared from (`LoadDay`), as columns of a query. */
export const LOAD_COLUMNS = {
  date: athleteDays.date,
  load: athleteDays.load,
  minutes: athleteDays.minutes,
  sessionCount: athleteDays.sessionCount,
  sessionsUnrated: athleteDays.sessionsUnrated,
  minutesUnrated: athleteDays.minutesUnrated,
} satisfies Record<keyof LoadDay, unknown>;

/** That a rollup row is of these athletes (or of a team's, asked for by membership) and between two local dates, inclusive. */
export const areDays = (athletes: string[] | TeamAthletes, from: string, to: string) =>
  and(inArray(athleteDays.athleteId, athletes), gte(athleteDays.date, from), lte(athleteDays.date, to));

/** Rollup rows of these athletes (or of a team's, asked for by membership) between two local dates, inclusive, oldest first. */
export async function daysOf(
  tx: Tx,
  athletes: string[] | TeamAthletes,
  from: string,
  to: string,
): Promise<AthleteDay[]> {
  if (Array.isArray(athletes) && athletes.length === 0) return [];
  return tx
    .select()
    .from(athleteDays)
    .where(areDays(athletes, from, to))
    .orderBy(asc(athleteDays.date));
}
