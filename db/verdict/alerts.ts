import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { ALARMING, type Alarming } from "@/lib/notices/urgent";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import type { TeamAthletes } from "../people/teams";
import { alerts } from "../schema/alerts";

/** Whether somebody has to hear at once of what was found on this day. */
export const isAlarming = (urgency: string | null | undefined): urgency is Alarming =>
  (ALARMING as readonly (string | null | undefined)[]).includes(urgency);

/** Has the athlete's coaches and professionals told, once while it stands: the row asks for the job (migration 0045). */
export async function raiseAlert(tx: Tx, athleteId: string, date: string, urgency: Alarming): Promise<void> {
  await tx.insert(alerts).values({ athleteId, id: uuidv7(), date, urgency }).onConflictDoNothing();
}

/** A day is no longer as urgent as it was, or not at all: what was told of it is over, and the same again is told anew. */
export async function withdrawAlerts(
  tx: Tx,
  athleteId: string,
  date: string,
  standing: Alarming | null,
): Promise<void> {
  const others = standing ? ne(alerts.urgency, standing) : undefined;
  await tx
    .update(alerts)
    .set({ withdrawnAt: sql`now()` })
    .where(and(eq(alerts.athleteId, athleteId), eq(alerts.date, date), isNull(alerts.withdrawnAt), others));
}

/** An urgent sign of a date: whether anybody was told, and who opened it first since. */
export type Alert = {
  athleteId: string;
  date: string;
  urgency: Alarming;
  /** When the first round was over; null while it is under way. */
  toldAt: Date | null;
  told: number;
  againAt: Date | null;
  openedBy: string | null;
  openedAt: Date | null;
};

/** The newest alert that stands of each of these athletes (or of a team's, asked for by membership) on each of these local dates. */
export async function alertsOn(
  tx: Tx,
  athletes: string[] | TeamAthletes,
  dates: readonly string[],
): Promise<Alert[]> {
  const who: SQL = Array.isArray(athletes)
    ? sql`(${sql.join(
        athletes.map((id) => sql`${id}::uuid`),
        sql`, `,
      )})`
    : sql`(${athletes})`;
  const on = sql.join(
    dates.map((date) => sql`${date}::date`),
    sql`, `,
  );
  const rows = rowsOf<Record<"at" | "openedAt" | "toldAt" | "againAt", string | Date | null> & Alert>(
    await tx.execute(sql`
      select distinct on (a.athlete_id, a.date) a.athlete_id as "athleteId", a.date::text as date, a.urgency,
        a.told_at as "toldAt", a.told, a.again_at as "againAt", u.name as "openedBy", s.at as "openedAt"
      from alerts a
      left join lateral (select by, at from seen_days s
        where s.athlete_id = a.athlete_id and s.date = a.date and s.at >= a.at order by s.at limit 1) s on true
      left join users u on u.id = s.by
      where a.athlete_id in ${who} and a.date in (${on}) and a.withdrawn_at is null
      order by a.athlete_id, a.date, a.at desc`),
  );
  const instant = (at: string | Date | null) => (at === null ? null : new Date(at));
  return rows.map(({ toldAt, againAt, openedAt, ...row }) => ({
    ...row,
    toldAt: instant(toldAt),
    againAt: instant(againAt),
    openedAt: instant(openedAt),
  }));
}
