import { and, desc, eq, getTableColumns, gte, isNull, lt, lte, ne, sql } from "drizzle-orm";
import { Conflict, Refusal } from "@/lib/action-result";
import { addDays } from "@/lib/calendar";
import type { SessionPain } from "@/lib/engine/input";
import { hurts, samePain } from "@/lib/session-pain";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { ladderSteps } from "../schema/ladders";
import { sessions } from "../schema/sessions";
import { assessDay } from "../verdict/reassess";

export type SessionRow = typeof sessions.$inferSelect;

export type SessionWrite = {
  id: string;
  date: string;
  sport: string;
  kind: string;
  durationMin: number;
  rpe: number | null;
  distanceKm: number | null;
  descentM: number | null;
  /** What hurt; null where nobody said, left out to keep what was told. */
  pain?: SessionPain | null;
  note: string;
  /** 0 for a new session, else the revision the form was made from. */
  revision: number;
};

/**
 * Saves a new or corrected session. The same write sent twice is one; a new one that was kept already and typed on since
 * is corrected. Throws `Refusal` 404, and `Conflict` with the session as it is kept where another device wrote in between.
 */
export async function saveSession(
  tx: Tx,
  athleteId: string,
  write: SessionWrite,
  today: string,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const { id, revision, ...values } = write;
  if (revision === 0) {
    const own = eq(sessions.athleteId, athleteId);
    const onDate = and(own, eq(sessions.date, write.date), isNull(sessions.removedAt), ne(sessions.id, id));
    await keepWithin(tx, "sessions of a date", sessions, onDate);
    await keepWithin(
      tx,
      "sessions in a day",
      sessions,
      and(own, lastDay(sessions.writtenAt), eq(sessions.source, "hand")),
    );
    const saved = await tx
      .insert(sessions)
      .values({ athleteId, id, ...values })
      .onConflictDoNothing()
      .returning({ id: sessions.id });
    if (saved.length) return void (await assessDay(tx, athleteId, write.date, today, triggerOf(write.pain)));
  }
  const there = await sessionOf(tx, athleteId, id);
  if (!there || there.removedAt) throw new Refusal(404, "form", "gone.session");
  if (sameSession(there, values)) return;
  if (there.revision !== (revision || 1)) throw new Conflict("conflict.session", stored(there));
  await tx
    .update(sessions)
    .set({ ...values, revision: there.revision + 1, writtenAt: new Date() })
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, id)));
  await assessDay(tx, athleteId, [there.date, write.date], today, triggerOf(write.pain, there.pain));
}

/** What a session does to today's verdict: one of today counts in it only where it hurt, before or now. */
const triggerOf = (...pains: (SessionPain | null | undefined)[]) =>
  pains.some(hurts) ? "session-pain" : "session";

type Values = Omit<SessionWrite, "id" | "revision">;

/** Whether a session is kept just as it was sent. */
function sameSession(there: SessionRow, values: Values): boolean {
  return (Object.keys(values) as (keyof Values)[]).every((key) =>
    key === "pain"
      ? values.pain === undefined || samePain(there.pain, values.pain)
      : there[key] === values[key],
  );
}

/** What the athlete compares with what they typed. */
function stored({ revision, date, kind, durationMin, rpe, distanceKm, descentM, pain, note }: SessionRow) {
  return { revision, date, kind, durationMin, rpe, distanceKm, descentM, pain, note };
}

/** What is told of a session afterwards: how hard it was, or that nothing hurt. */
export type Rating = { rpe: number } | { pain: SessionPain };

/** Sets the RPE of a session that has none yet, such as one from a file, or that nothing hurt. Throws `Refusal` 404. */
export async function rateSession(
  tx: Tx,
  athleteId: string,
  id: string,
  rating: Rating,
  today: string,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const [rated] = await tx
    .update(sessions)
    .set({ ...rating, revision: sql`${sessions.revision} + 1` })
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, id), isNull(sessions.removedAt)))
    .returning({ date: sessions.date, pain: sessions.pain });
  if (!rated) throw new Refusal(404, "form", "gone.session");
  await assessDay(tx, athleteId, rated.date, today, triggerOf(rated.pain));
}

/** Removes a session, or brings it back: undo of the same button. Throws `Refusal` 404. */
export async function setSessionRemoved(
  tx: Tx,
  athleteId: string,
  id: string,
  removed: boolean,
  today: string,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const changed = await tx
    .update(sessions)
    .set({ removedAt: removed ? new Date() : null })
    // What was joined to another session comes back when the two are taken apart.
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, id), isNull(sessions.mergedInto)))
    .returning({ date: sessions.date, pain: sessions.pain });
  const [there] = changed;
  if (!there) throw new Refusal(404, "form", "gone.session");
  await assessDay(tx, athleteId, there.date, today, triggerOf(there.pain));
}

/** One session of an athlete, removed or not; null when unknown. */
export async function sessionOf(tx: Tx, athleteId: string, id: string): Promise<SessionRow | null> {
  const rows = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, id)));
  return rows[0] ?? null;
}

/** A session as pages list it: without the recording, which is by far the most of it. */
const { heartRate: _, laps: __, ...LISTED_COLUMNS } = getTableColumns(sessions);

export { LISTED_COLUMNS };
export type ListedSession = Omit<SessionRow, "heartRate" | "laps">;

/** So many sessions a page lists; of more it says how many. */
const LISTED = 60;

/**
 * An athlete's sessions since a local date, up to another one where it is given, inclusive, as pages list them: the newest
 * sixty. Each says how many there are, `all`.
 */
export async function sessionsSince(tx: Tx, athleteId: string, from: string, to?: string) {
  return tx
    .select({ ...LISTED_COLUMNS, all: sql<number>`(count(*) over ())::int` })
    .from(sessions)
    .where(
      and(
        eq(sessions.athleteId, athleteId),
        gte(sessions.date, from),
        to ? lte(sessions.date, to) : undefined,
        isNull(sessions.removedAt),
      ),
    )
    .orderBy(desc(sessions.date), desc(sessions.writtenAt))
    .limit(LISTED);
}

/** Sessions the athlete removed in the last `days` days, the last removed first. */
export async function removedSessions(tx: Tx, athleteId: string, days: number): Promise<SessionRow[]> {
  return tx
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.athleteId, athleteId),
        gte(sessions.removedAt, sql`now() - make_interval(days => ${days}::int)`),
      ),
    )
    .orderBy(desc(sessions.removedAt), desc(sessions.id));
}

/** Days back that the morning asks about: a session of the last 48 hours that hurt. */
const ASKED_DAYS = 2;

/** The latest session before `date` that hurt or was a step of the way back, no more than two days before; null without one. */
export async function hurtBefore(tx: Tx, athleteId: string, date: string) {
  const rows = await tx
    .select({ date: sessions.date, pain: sessions.pain })
    .from(sessions)
    .where(
      and(
        eq(sessions.athleteId, athleteId),
        isNull(sessions.removedAt),
        lt(sessions.date, date),
        gte(sessions.date, addDays(date, -ASKED_DAYS)),
        sql`((${sessions.pain}->>'worst')::int > 0 or (${sessions.pain}->>'strideChanged')::boolean
          or exists (select from ${ladderSteps} where ${ladderSteps.athleteId} = ${sessions.athleteId}
            and ${ladderSteps.id} = ${sessions.id}))`,
      ),
    )
    .orderBy(desc(sessions.date), desc(sessions.writtenAt))
    .limit(1);
  const [row] = rows;
  return row?.pain ? { date: row.date, pain: row.pain } : null;
}
