import { and, asc, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { localDate } from "@/lib/calendar";
import { asSystem, asViewer } from "../connection/as-viewer";
import { lockAthlete } from "../connection/athlete-lock";
import { notifyChange } from "../connection/notify";
import type { Database, Tx } from "../connection/tx";
import { rezoned, zoneSetsOf } from "../log/zone-sets";
import { sessions } from "../schema/body";
import { users } from "../schema/people";
import { jobs } from "../schema/training";
import { deriveHistory, rollUpByYear } from "../verdict/derive-history";
import { assessDay } from "../verdict/reassess";

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
 * call it at once: each job has one runner, and each athlete one job that runs. Returns whether there was one.
 */
export async function runOneJob(on?: Database): Promise<boolean> {
  const job = await asSystem(claim, on);
  if (!job) return false;
  try {
    const state = await HANDLERS[job.kind](job, on);
    if (state === "replaced") await asSystem((tx) => tx.delete(jobs).where(isJob(job)), on);
    else await finish(job, "done", on);
  } catch (error) {
    await finish(job, "failed", on);
    throw error;
  }
  return true;
}

/** Any number, the same in every instance. */
const CLAIM_LOCK = 4_206_900_644;
const LIVES = sql`jobs.state = 'running' and jobs.alive_at >= now() - interval '1 minute'`;

/** Of an athlete's jobs of one kind that wait, the newest: what it derives includes what the others would have. */
async function claim(tx: Tx): Promise<JobRow | null> {
  // One claims after the other, so that no two find the same athlete free.
  await tx.execute(sql`select pg_advisory_xact_lock(${CLAIM_LOCK})`);
  const open = inArray(jobs.state, ["waiting", "running"]);
  const [next] = await tx
    .select({ athleteId: jobs.athleteId, kind: jobs.kind })
    .from(jobs)
    .where(and(open, sql`${jobs.athleteId} not in (select athlete_id from jobs where ${LIVES})`))
    .orderBy(asc(jobs.at))
    .limit(1);
  if (!next) return null;
  const [newest, ...older] = await tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.athleteId, next.athleteId), eq(jobs.kind, next.kind), open))
    .orderBy(desc(jobs.at), desc(jobs.id));
  if (!newest) return null;
  for (const job of older) await tx.delete(jobs).where(isJob(job));
  const [job] = await tx
    .update(jobs)
    .set({ state: "running", aliveAt: sql`now()` })
    .where(isJob(newest))
    .returning();
  return job ?? null;
}

type Named = Pick<JobRow, "athleteId" | "id">;
const isJob = ({ athleteId, id }: Named) => and(eq(jobs.athleteId, athleteId), eq(jobs.id, id));

async function finish(job: Named, state: "done" | "failed", on?: Database): Promise<void> {
  await asSystem(async (tx) => {
    await tx.update(jobs).set({ state, aliveAt: new Date() }).where(isJob(job));
    await notifyChange(tx, job.athleteId);
  }, on);
}

/** Keeps how far it is. Returns whether a newer job of the athlete waits, which makes this one pointless. */
async function goOn(
  job: Named & Pick<JobRow, "kind">,
  progress: { total?: number; done: number },
  on?: Database,
): Promise<boolean> {
  return asSystem(async (tx) => {
    await tx
      .update(jobs)
      .set({ ...progress, aliveAt: new Date() })
      .where(isJob(job));
    const newer = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.athleteId, job.athleteId), eq(jobs.kind, job.kind), eq(jobs.state, "waiting")))
      .limit(1);
    return newer.length > 0;
  }, on);
}

/** Sessions with heart rate, in batches, each a transaction of its own; then the days from the first on. */
async function deriveZones(job: JobRow, on?: Database): Promise<"done" | "replaced"> {
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
  let replaced = await goOn(job, { total: all.length, done: 0 }, on);
  for (let i = 0; i < all.length && !replaced; i += BATCH) {
    const ids = all.slice(i, i + BATCH).map(({ id }) => id);
    await asViewer(athleteId, (tx) => deriveBatch(tx, athleteId, ids), on);
    replaced = await goOn(job, { done: Math.min(all.length, i + BATCH) }, on);
  }
  if (replaced) return "replaced";
  const first = all[0]?.date;
  if (first) {
    await rollUpByYear((work) => asViewer(athleteId, work, on), athleteId, first);
    await asViewer(athleteId, (tx) => assessToday(tx, athleteId), on);
  }
  return "done";
}

/** The rows travel as one parameter: a statement for each of a hundred sessions holds the database for as long. */
async function deriveBatch(tx: Tx, athleteId: string, ids: string[]): Promise<void> {
  await lockAthlete(tx, athleteId);
  const sets = await zoneSetsOf(tx, athleteId);
  const { id, date, heartRate, zoneSeconds } = sessions;
  const batch = await tx
    .select({ id, date, heartRate, zoneSeconds })
    .from(sessions)
    .where(and(eq(sessions.athleteId, athleteId), inArray(sessions.id, ids)));
  const rows = batch.map((session) => {
    const { zoneSeconds, threeZones } = rezoned(session, sets);
    return { id: session.id, zone_seconds: zoneSeconds, three_zones: threeZones };
  });
  await tx.execute(sql`
    update sessions set zone_seconds = fresh.zone_seconds, three_zones = fresh.three_zones
    from jsonb_populate_recordset(null::sessions, ${JSON.stringify(rows)}::jsonb) fresh
    where sessions.athlete_id = ${athleteId}::uuid and sessions.id = fresh.id`);
}

/** An order has ended because whoever gave it, or the athlete, left the team: the verdict of today is given anew. */
async function settleOrders({ athleteId }: JobRow, on?: Database): Promise<"done"> {
  await asViewer(
    athleteId,
    async (tx) => {
      await lockAthlete(tx, athleteId);
      const today = await todayOf(tx, athleteId);
      await assessDay(tx, athleteId, today, today, "flag");
    },
    on,
  );
  return "done";
}

/** An import that was cut short: what it saved stays, and the days that rest on it are derived. */
async function mendImport({ athleteId }: JobRow, on?: Database): Promise<"done"> {
  const run = <T>(work: (tx: Tx) => Promise<T>) => asViewer(athleteId, work, on);
  await deriveHistory(run, athleteId, null, await run((tx) => todayOf(tx, athleteId)));
  return "done";
}

async function todayOf(tx: Tx, athleteId: string): Promise<string> {
  const [athlete] = await tx.select({ timeZone: users.timeZone }).from(users).where(eq(users.id, athleteId));
  return localDate(new Date(), athlete?.timeZone ?? "UTC");
}

async function assessToday(tx: Tx, athleteId: string): Promise<void> {
  await lockAthlete(tx, athleteId);
  const today = await todayOf(tx, athleteId);
  await assessDay(tx, athleteId, today, today, "zones");
}

/** What each kind of job does; "replaced" when a newer one of its kind does it instead. */
const HANDLERS: Record<JobRow["kind"], (job: JobRow, on?: Database) => Promise<"done" | "replaced">> = {
  zones: deriveZones,
  orders: settleOrders,
  import: mendImport,
};
