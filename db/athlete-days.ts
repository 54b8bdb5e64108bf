import { and, asc, desc, eq, getTableColumns, gte, inArray, isNull, lt, lte, sql } from "drizzle-orm";
import type { IntensityDay } from "@/lib/roster/intensity";
import type { Tx } from "./as-viewer";
import { type AthleteDay, deriveDays } from "./derive-days";
import { assessments, athleteDays, checkIns, sessions } from "./schema/body";
import { plans } from "./schema/training";

/** Recomputes an athlete's rollup from `from` on: the days after it carry its load. */
export async function rollUp(tx: Tx, athleteId: string, from: string): Promise<void> {
  const days = await derive(tx, athleteId, from);
  const keep = days.map((day) => day.date);
  const writes: PromiseLike<unknown>[] = [
    tx
      .delete(athleteDays)
      .where(
        and(
          eq(athleteDays.athleteId, athleteId),
          gte(athleteDays.date, from),
          keep.length ? sql`${athleteDays.date} not in ${keep}` : undefined,
        ),
      ),
  ];
  for (let i = 0; i < days.length; i += 500)
    writes.push(
      tx
        .insert(athleteDays)
        .values(days.slice(i, i + 500))
        .onConflictDoUpdate({ target: [athleteDays.athleteId, athleteDays.date], set: fromExcluded() }),
    );
  await Promise.all(writes);
}

async function derive(tx: Tx, athleteId: string, from: string): Promise<AthleteDay[]> {
  const [[before], ins, done, verdicts, planned] = await Promise.all([
    tx
      .select({ date: athleteDays.date, ewma7: athleteDays.ewma7, ewma28: athleteDays.ewma28 })
      .from(athleteDays)
      .where(and(eq(athleteDays.athleteId, athleteId), lt(athleteDays.date, from)))
      .orderBy(desc(athleteDays.date))
      .limit(1),
    tx
      .select({ date: checkIns.date, answers: checkIns.answers, writtenAt: checkIns.writtenAt })
      .from(checkIns)
      .where(and(eq(checkIns.athleteId, athleteId), gte(checkIns.date, from))),
    tx
      .select({
        date: sessions.date,
        durationMin: sessions.durationMin,
        rpe: sessions.rpe,
        zoneSeconds: sessions.zoneSeconds,
        threeZones: sessions.threeZones,
      })
      .from(sessions)
      .where(and(eq(sessions.athleteId, athleteId), gte(sessions.date, from), isNull(sessions.removedAt))),
    tx
      .selectDistinctOn([assessments.date], { date: assessments.date, output: assessments.output })
      .from(assessments)
      .where(and(eq(assessments.athleteId, athleteId), gte(assessments.date, from)))
      .orderBy(asc(assessments.date), desc(assessments.at), desc(assessments.id)),
    tx
      .select({ date: plans.date, minutes: plans.minutes, kind: plans.kind })
      .from(plans)
      .where(and(eq(plans.athleteId, athleteId), gte(plans.date, from), isNull(plans.removedAt)))
      .orderBy(asc(plans.date), asc(plans.at), asc(plans.id)),
  ]);
  return deriveDays(athleteId, before ?? null, ins, done, verdicts, planned);
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

/** On a row that is there already: every column but the key as derived anew. */
function fromExcluded() {
  const { athleteId: _, date: __, ...columns } = getTableColumns(athleteDays);
  return Object.fromEntries(
    Object.entries(columns).map(([key, column]) => [key, sql.raw(`excluded."${column.name}"`)]),
  );
}

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
