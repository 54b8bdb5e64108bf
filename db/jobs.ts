import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import { localDate } from "@/lib/calendar";
import { asSystem, asViewer, type Tx } from "./as-viewer";
import { assessDay } from "./assess-day";
import { rollUp } from "./athlete-days";
import { announce } from "./changed";
import type { Database } from "./client";
import { deriveHistory } from "./derive-history";
import { sessions } from "./schema/body";
import { users } from "./schema/people";
import { jobs } from "./schema/training";
import { takeTurn } from "./turn";
import { rezoned, zoneSetsOf } from "./zone-sets";

export type JobRow = typeof jobs.$inferSelect;
const BATCH = 100;

/** Asks for an athlete's history to be derived anew under their zones; done in the background by any instance. */
export async function askForZones(tx: Tx, athleteId: string, id: string): Promise<void> {
  await tx.insert(jobs).values({ athleteId, id, kind: "zones" }).onConflictDoNothing();
}

/** The newest job of a kind of an athlete, or null. */
export async function latestJob(
  tx: Tx,
  athleteId: string,
  kind: JobRow["kind"] = "zones",
): Promise<JobRow | null> {
  const rows = await tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.athleteId, athleteId), eq(jobs.kind, kind)))
    .orderBy(desc(jobs.at))
    .limit(1);
  return rows[0] ?? null;
}

/**
 * Takes the oldest job that nobody runs, or whose runner fell silent for a minute, and does it. Several instances may
 * call it at once: each job has one runner. Returns whether there was one.
 */
export async function runOneJob(on?: Database): Promise<boolean> {
  const job = await asSystem(claim, on);
  if (!job) return false;
  try {
    if (job.kind === "zones") await deriveZones(job, on);
    else await mendImport(job, on);
    await mark(job, { state: "done" }, on);
  } catch (error) {
    await mark(job, { state: "failed" }, on);
    throw error;
  }
  return true;
}

async function claim(tx: Tx): Promise<JobRow | null> {
  const next = tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(
      sql`${jobs.state} = 'waiting' or (${jobs.state} = 'running' and ${jobs.aliveAt} < now() - interval '1 minute')`,
    )
    .orderBy(asc(jobs.at))
    .limit(1)
    .for("update", { skipLocked: true });
  const [job] = await tx
    .update(jobs)
    .set({ state: "running", aliveAt: sql`now()` })
    .where(sql`${jobs.id} = (${next})`)
    .returning();
  return job ?? null;
}

async function mark(job: JobRow, values: Partial<JobRow>, on?: Database): Promise<void> {
  await asSystem(async (tx) => {
    await tx
      .update(jobs)
      .set({ ...values, aliveAt: new Date() })
      .where(and(eq(jobs.athleteId, job.athleteId), eq(jobs.id, job.id)));
    await announce(tx, job.athleteId);
  }, on);
}

/** Sessions with heart rate, in batches, each a transaction of its own; then the days from the first on. */
async function deriveZones(job: JobRow, on?: Database): Promise<void> {
  const { athleteId } = job;
  const all = await asViewer(
    athleteId,
    (tx) =>
      tx
        .select({ id: sessions.id, date: sessions.date })
        .from(sessions)
        .where(and(eq(sessions.athleteId, athleteId), isNotNull(sessions.heartRate)))
        .orderBy(asc(sessions.date), asc(sessions.id)),
    on,
  );
  await mark(job, { total: all.length, done: 0 }, on);
  for (let i = 0; i < all.length; i += BATCH) {
    const ids = all.slice(i, i + BATCH).map(({ id }) => id);
    await asViewer(athleteId, (tx) => deriveBatch(tx, athleteId, ids), on);
    await mark(job, { done: Math.min(all.length, i + BATCH) }, on);
  }
  const first = all[0]?.date;
  if (first) await asViewer(athleteId, (tx) => settle(tx, athleteId, first), on);
}

async function deriveBatch(tx: Tx, athleteId: string, ids: string[]): Promise<void> {
  await takeTurn(tx, athleteId);
  const sets = await zoneSetsOf(tx, athleteId);
  for (const id of ids) {
    const [session] = await tx
      .select({ date: sessions.date, heartRate: sessions.heartRate, zoneSeconds: sessions.zoneSeconds })
      .from(sessions)
      .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, id)));
    if (!session) continue;
    await tx
      .update(sessions)
      .set(rezoned(session, sets))
      .where(and(eq(sessions.athleteId, athleteId), eq(sessions.id, id)));
  }
}

/** An import that was cut short: what it saved stays, and the days that rest on it are derived. */
async function mendImport({ athleteId }: JobRow, on?: Database): Promise<void> {
  const run = <T>(work: (tx: Tx) => Promise<T>) => asViewer(athleteId, work, on);
  await deriveHistory(run, athleteId, null, await run((tx) => todayOf(tx, athleteId)));
}

async function todayOf(tx: Tx, athleteId: string): Promise<string> {
  const [athlete] = await tx.select({ timeZone: users.timeZone }).from(users).where(eq(users.id, athleteId));
  return localDate(new Date(), athlete?.timeZone ?? "UTC");
}

async function settle(tx: Tx, athleteId: string, first: string): Promise<void> {
  await takeTurn(tx, athleteId);
  const today = await todayOf(tx, athleteId);
  await rollUp(tx, athleteId, first);
  await assessDay(tx, athleteId, today, today, "zones");
}
