import { sql } from "drizzle-orm";
import { type ReminderWay, usualTime } from "@/lib/reminders/settings";
import { dealtWith, nextTurn, type Reminded, type Turn } from "@/lib/reminders/turns";
import { asSystem } from "../../connection/as-viewer";
import { rowsOf } from "../../connection/rows-of";
import type { Database, Tx } from "../../connection/tx";
import { withReason } from "./reasons";

/** The name of the job that hands a reminder over (`jobs/remind.ts`), as it stands in the rows. */
export const REMIND = "remind";

/** So many athletes are looked at in a transaction: some forty milliseconds of the embedded database. */
const AT_ONCE = 200;

type Row = Omit<Reminded, "time" | "nudgeAt"> & {
  athleteId: string;
  way: ReminderWay;
  time: string | null;
  nudgeAt: string | null;
  expectedBy: string | null;
};

/**
 * Asks for a reminder for everybody whose time has come at `now`, and notes when to look at each of them next. Cheap while nobody is due: one
 * look into an index. Several instances may do it at once: a row is looked at by one of them.
 */
export async function askForReminders(on?: Database, now = new Date()): Promise<number> {
  let asked = 0;
  while (true) {
    const { looked, given } = await asSystem((tx) => some(tx, now), on);
    asked += given;
    if (looked < AT_ONCE) return asked;
  }
}

async function some(tx: Tx, now: Date): Promise<{ looked: number; given: number }> {
  const rows = await dueRows(tx, now);
  if (rows.length === 0) return { looked: 0, given: 0 };
  const looks = rows.map((row) => {
    const own = ownOf(row);
    const turn = nextTurn(own, now);
    return { ...row, own, turn: turn && turn.at <= now ? turn : null };
  });
  const due = looks.flatMap(({ athleteId, turn }) => (turn ? [{ athleteId, ...turn }] : []));
  const wanted = await withReason(tx, due);
  const given = due.filter(({ athleteId }) => wanted.has(athleteId));
  await ask(tx, given);
  await lookAgain(
    tx,
    looks.map(({ athleteId, own, turn }) => {
      const next = turn ? dealtWith(own, turn, now, wanted.has(athleteId)) : own;
      return { athleteId, next, nextAt: nextTurn(next, now)?.at ?? null };
    }),
  );
  return { looked: rows.length, given: given.length };
}

async function dueRows(tx: Tx, now: Date): Promise<Row[]> {
  return rowsOf<Row>(
    await tx.execute(sql`
      select r.athlete_id as "athleteId", r.way, r.time, r.days, r.evening, r.last_morning::text as "lastMorning",
        r.last_evening::text as "lastEvening", r.nudge_at::text as "nudgeAt", u.time_zone as "timeZone",
        (select min(t.reminder_time) from memberships m join teams t on t.id = m.team_id
          where m.user_id = r.athlete_id and m.role = 'athlete' and m.ended_at is null) as "expectedBy"
      from reminders r join users u on u.id = r.athlete_id
      where r.next_at <= ${now.toISOString()}::timestamptz
      order by r.next_at limit ${AT_ONCE} for update of r skip locked`),
  );
}

function ownOf({ way, time, expectedBy, nudgeAt, evening, ...row }: Row): Reminded {
  const wanted = way !== "none";
  return {
    ...row,
    time: wanted ? (time ?? usualTime(expectedBy)) : null,
    evening: wanted && evening,
    nudgeAt: wanted && nudgeAt ? new Date(nudgeAt) : null,
  };
}

/** A job each, once for a date and what it is of, whoever asks. */
async function ask(tx: Tx, turns: readonly ({ athleteId: string } & Turn)[]): Promise<void> {
  if (turns.length === 0) return;
  const rows = turns.map(({ athleteId, what, date, until }) => ({
    athlete_id: athleteId,
    key: `${date} ${what}`,
    payload: { date, what, until: until.toISOString() },
  }));
  await tx.execute(sql`
    insert into jobs (athlete_id, id, kind, key, payload)
    select athlete_id, gen_random_uuid(), ${REMIND}, key, payload
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (athlete_id uuid, key text, payload jsonb)
    on conflict (athlete_id, kind, key) do nothing`);
}

async function lookAgain(
  tx: Tx,
  looks: readonly { athleteId: string; next: Reminded; nextAt: Date | null }[],
): Promise<void> {
  const rows = looks.map(({ athleteId, next, nextAt }) => ({
    athlete_id: athleteId,
    last_morning: next.lastMorning,
    last_evening: next.lastEvening,
    nudge_at: next.nudgeAt,
    next_at: nextAt,
  }));
  await tx.execute(sql`
    update reminders set last_morning = f.last_morning, last_evening = f.last_evening, nudge_at = f.nudge_at,
      next_at = f.next_at
    from jsonb_populate_recordset(null::reminders, ${JSON.stringify(rows)}::jsonb) f
    where reminders.athlete_id = f.athlete_id`);
}
