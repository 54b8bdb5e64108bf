import { sql } from "drizzle-orm";
import type { What } from "@/lib/reminders/turns";
import { rowsOf } from "../../connection/rows-of";
import type { Tx } from "../../connection/tx";

/** Somebody's local date, and what they might be reminded of on it. */
export type Asked = { athleteId: string; date: string; what: What };

/**
 * Those of them for whom there is a reason: they have not answered the check-in of the date, or in the evening a session of it lacks its
 * effort or whether it hurt; they did not say that they are off, they are not about to be deleted, and no guardian's consent waits. One statement, of two indexed looks each.
 */
export async function withReason(tx: Tx, asked: readonly Asked[]): Promise<Set<string>> {
  if (asked.length === 0) return new Set();
  const rows = await tx.execute(sql`
    select a.athlete_id as id
    from jsonb_to_recordset(${JSON.stringify(
      asked.map(({ athleteId, date, what }) => ({ athlete_id: athleteId, date, what })),
    )}::jsonb) as a (athlete_id uuid, date date, what text)
    join users u on u.id = a.athlete_id and u.delete_after is null
    where (not exists (select from ages where ages.athlete_id = a.athlete_id) or feelcheck.may_keep(a.athlete_id))
      and not exists (select from days_off d where d.athlete_id = a.athlete_id
        and a.date between d.from_date and d.until_date and d.removed_at is null)
      and case when a.what = 'evening'
        then exists (select from sessions s where s.athlete_id = a.athlete_id and s.date = a.date
          and s.removed_at is null and (s.rpe is null or s.pain is null))
        else not exists (select from check_ins c where c.athlete_id = a.athlete_id and c.date = a.date) end`);
  return new Set(rowsOf<{ id: string }>(rows).map(({ id }) => id));
}
