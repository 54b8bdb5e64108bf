import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { asSystem } from "../../connection/as-viewer";
import { notifyChange } from "../../connection/notify";
import type { Database, Tx } from "../../connection/tx";
import { jobs } from "../../schema/training";
import type { AthleteJob } from "./definition";

export type JobRow = typeof jobs.$inferSelect;
type Named = Pick<JobRow, "athleteId" | "id">;

/** Asks for a job of an athlete, in the caller's transaction. The same id asks once. */
export async function ask<Payload>(
  tx: Tx,
  job: AthleteJob<Payload>,
  athleteId: string,
  { id, payload }: { id: string; payload: Payload },
): Promise<void> {
  await tx.insert(jobs).values({ athleteId, id, kind: job.name, payload }).onConflictDoNothing();
}

/** The newest job of a kind of an athlete, or null. */
export async function latestJob(tx: Tx, athleteId: string, kind: string): Promise<JobRow | null> {
  const rows = await tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.athleteId, athleteId), eq(jobs.kind, kind)))
    .orderBy(desc(jobs.at))
    .limit(1);
  return rows[0] ?? null;
}

/** Any number, the same in every instance. */
const CLAIM_LOCK = 4_206_900_644;
const LIVES = sql`jobs.state = 'running' and jobs.alive_at >= now() - interval '1 minute'`;
const RIPE = sql`(jobs.not_before is null or jobs.not_before <= now())`;

/**
 * Takes the oldest job that nobody runs, or whose runner fell silent for a minute: each has one runner, each athlete one
 * job that runs. Kinds that are not among `known` are left to instances that know them.
 */
export async function claim(tx: Tx, known: readonly AthleteJob<unknown>[]): Promise<JobRow | null> {
  // One claims after the other, so that no two find the same athlete free.
  await tx.execute(sql`select pg_advisory_xact_lock(${CLAIM_LOCK})`);
  const open = and(inArray(jobs.state, ["waiting", "running"]), RIPE);
  const names = known.map(({ name }) => name);
  const [next] = await tx
    .select()
    .from(jobs)
    .where(
      and(
        open,
        inArray(jobs.kind, names),
        sql`${jobs.athleteId} not in (select athlete_id from jobs where ${LIVES})`,
      ),
    )
    .orderBy(asc(jobs.at))
    .limit(1);
  if (!next) return null;
  const one = known.find(({ name }) => name === next.kind)?.newestOnly ? await newest(tx, next, open) : next;
  const [job] = await tx
    .update(jobs)
    .set({ state: "running", aliveAt: sql`now()`, tries: sql`${jobs.tries} + 1` })
    .where(isJob(one))
    .returning();
  return job ?? null;
}

/** Of an athlete's open jobs of one kind the newest: what it does includes what the others, which go, would have. */
async function newest(tx: Tx, next: JobRow, open: ReturnType<typeof and>): Promise<JobRow> {
  const [last = next, ...older] = await tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.athleteId, next.athleteId), eq(jobs.kind, next.kind), open))
    .orderBy(desc(jobs.at), desc(jobs.id));
  for (const job of older) await remove(tx, job);
  return last;
}

const isJob = ({ athleteId, id }: Named) => and(eq(jobs.athleteId, athleteId), eq(jobs.id, id));

export async function remove(tx: Tx, job: Named): Promise<void> {
  await tx.delete(jobs).where(isJob(job));
}

export async function finish(job: Named, state: "done" | "failed", on?: Database): Promise<void> {
  await asSystem(async (tx) => {
    await tx.update(jobs).set({ state, aliveAt: new Date() }).where(isJob(job));
    await notifyChange(tx, job.athleteId);
  }, on);
}

/** Puts a job back that failed, to be tried again no sooner than in `minutes`. */
export async function putBack(job: Named, minutes: number, on?: Database): Promise<void> {
  const notBefore = sql`now() + make_interval(mins => ${minutes}::int)`;
  await asSystem((tx) => tx.update(jobs).set({ state: "waiting", notBefore }).where(isJob(job)), on);
}

/** Keeps how far it is. Returns whether a newer job of the athlete waits, which makes this one pointless. */
export async function goOn(
  job: Named,
  kind: string,
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
      .where(and(eq(jobs.athleteId, job.athleteId), eq(jobs.kind, kind), eq(jobs.state, "waiting")))
      .limit(1);
    return newer.length > 0;
  }, on);
}

/** Jobs are kept for so many days after they ended: so long nobody is served twice for one date. */
const KEPT_DAYS = 14;

export async function forgetFinished(on?: Database): Promise<void> {
  await asSystem(
    (tx) =>
      tx
        .delete(jobs)
        .where(
          and(
            inArray(jobs.state, ["done", "failed"]),
            sql`${jobs.at} < now() - make_interval(days => ${KEPT_DAYS}::int)`,
          ),
        ),
    on,
  );
}
