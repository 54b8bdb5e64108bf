import { and, eq, or, type SQL, sql } from "drizzle-orm";
import { notifyChange, seenWord } from "../connection/notify";
import { rowsOf } from "../connection/rows-of";
import type { Tx } from "../connection/tx";
import { alerts } from "../schema/alerts";

/** An athlete and one of their local dates. */
type Day = { id: string; today: string };

/** When an athlete last said something of the day of a check-in `c`: the check-in as it is now, or a feel check. */
const saidAt = sql`greatest(c.written_at, (select max(f.at) from feel_checks f
  where f.athlete_id = c.athlete_id and f.date = c.date))`;

/**
 * Keeps that somebody saw these days at `at`: the first time since the athlete last said something of it. A day without a
 * check-in, or with one from a table, has nothing to be seen. Somebody's own days are nobody else's to see.
 */
export async function keepSeen(
  tx: Tx,
  viewerId: string,
  days: readonly Day[],
  at: Date | SQL = sql`now()`,
): Promise<void> {
  const others = days.filter(({ id }) => id !== viewerId);
  if (others.length === 0) return;
  const list = sql.join(
    others.map(({ id, today }) => sql`(${id}::uuid, ${today}::date)`),
    sql`, `,
  );
  const when = at instanceof Date ? sql`${at.toISOString()}::timestamptz` : at;
  const kept = rowsOf<{ id: string; date: string }>(
    await tx.execute(sql`
    insert into seen_days (athlete_id, date, by, at)
    select c.athlete_id, c.date, ${viewerId}::uuid, ${when} from check_ins c
    where (c.athlete_id, c.date) in (${list}) and not c.imported and ${saidAt} <= ${when}
    order by c.athlete_id, c.date
    on conflict (athlete_id, date, by) do update set at = excluded.at
    where seen_days.at < (select ${saidAt} from check_ins c
      where c.athlete_id = seen_days.athlete_id and c.date = seen_days.date)
    returning athlete_id as id, date::text as date`),
  );
  await tellOpened(tx, kept);
}

/** The athlete's own pages hear that somebody looked; rosters, which wait for somebody to open an urgent sign, of that alone. */
async function tellOpened(tx: Tx, days: readonly { id: string; date: string }[]): Promise<void> {
  if (days.length === 0) return;
  for (const { id } of days) await notifyChange(tx, seenWord(id));
  const urgent = await tx
    .select({ id: alerts.athleteId })
    .from(alerts)
    .where(or(...days.map(({ id, date }) => and(eq(alerts.athleteId, id), eq(alerts.date, date)))));
  for (const { id } of urgent) await notifyChange(tx, id);
}

/** Somebody saw a day, and when; null where their name is not the reader's to know any more. */
export type Seen = { by: string | null; at: Date };

/** Who has seen what an athlete said of a local date, all of it, the first one first. */
export async function seenOn(tx: Tx, athleteId: string, date: string): Promise<Seen[]> {
  const rows = rowsOf<{ by: string | null; at: string | Date }>(
    await tx.execute(sql`
      select u.name as by, s.at from seen_days s
      join check_ins c on c.athlete_id = s.athlete_id and c.date = s.date
      left join users u on u.id = s.by
      where s.athlete_id = ${athleteId}::uuid and s.date = ${date}::date and s.at >= ${saidAt}
      order by s.at, s.by`),
  );
  return rows.map(({ by, at }) => ({ by, at: new Date(at) }));
}
