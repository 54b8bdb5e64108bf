import { and, desc, eq, getTableColumns, gte, isNull, lte, ne, sql } from "drizzle-orm";
import { Conflict, Refusal } from "@/lib/action-result";
import { lockAthlete } from "../connection/athlete-lock";
import type { Tx } from "../connection/tx";
import { keepWithin, lastDay } from "../people/quotas";
import { sessions } from "../schema/body";
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
    if (saved.length) return void (await assessDay(tx, athleteId, write.date, today, "session"));
  }
  const there = await sessionOf(tx, athleteId, id);
  if (!there || there.removedAt) throw new Refusal(404, "form", "This session is not there any more.");
  if (sameSession(there, values)) return;
  if (there.revision !== (revision || 1))
    throw new Conflict(
      "This session was changed on another device in the meantime. Compare both, then keep one.",
      stored(there),
    );
  await tx
    .update(sessions)
    .set({ ...values, revision: there.revision + 1, writtenAt: new Date() })
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, id)));
  const [earlier = write.date] = [there.date, write.date].sort();
  await assessDay(tx, athleteId, earlier, today, "session");
}

type Values = Omit<SessionWrite, "id" | "revision">;

/** Whether a session is kept just as it was sent. */
function sameSession(there: SessionRow, values: Values): boolean {
  return (Object.keys(values) as (keyof Values)[]).every((key) => there[key] === values[key]);
}

/** What the athlete compares with what they typed. */
function stored({ revision, date, kind, durationMin, rpe, distanceKm, descentM, note }: SessionRow) {
  return { revision, date, kind, durationMin, rpe, distanceKm, descentM, note };
}

/** Sets the RPE of a session that has none yet, such as one from a file. Throws `Refusal` 404. */
export async function rateSession(
  tx: Tx,
  athleteId: string,
  id: string,
  rpe: number,
  today: string,
): Promise<void> {
  await lockAthlete(tx, athleteId);
  const [rated] = await tx
    .update(sessions)
    .set({ rpe, revision: sql`${sessions.revision} + 1` })
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, id), isNull(sessions.removedAt)))
    .returning({ date: sessions.date });
  if (!rated) throw new Refusal(404, "form", "This session is not there any more.");
  await assessDay(tx, athleteId, rated.date, today, "session");
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
    .returning({ date: sessions.date });
  const date = changed[0]?.date;
  if (!date) throw new Refusal(404, "form", "This session is not there any more.");
  await assessDay(tx, athleteId, date, today, "session");
}

/** One session of an athlete, removed or not; null when unknown. */
export async function sessionOf(tx: Tx, athleteId: string, id: string): Promise<SessionRow | null> {
  const rows = await tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, id)));
  return rows[0] ?? null;
}

/** So many sessions a page lists; of more it says how many. */
const LISTED = 60;

/**
 * An athlete's sessions since a local date, up to another one where it is given, inclusive, as pages list them: the newest
 * sixty. Each says how many there are, `all`.
 */
export async function sessionsSince(tx: Tx, athleteId: string, from: string, to?: string) {
  const { heartRate: _, laps: __, ...listed } = getTableColumns(sessions);
  return tx
    .select({ ...listed, all: sql<number>`(count(*) over ())::int` })
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
