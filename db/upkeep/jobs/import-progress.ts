import { and, eq, sql } from "drizzle-orm";
import { uuidv7 } from "uuidv7";
import { logFault } from "@/lib/log";
import { asSystem } from "../../connection/as-viewer";
import type { Database, Tx } from "../../connection/tx";
import { jobs } from "../../schema/training";
import { mendImport } from "./mend-import";
import { type JobRow, latestJob } from "./queue";

const ALIVE_MS = 10_000;

export type ImportJob = {
  progress: (done: number, total: number) => void;
  end: () => Promise<void>;
  /** Falls silent: the background mends what was cut short. */
  abandon: () => void;
};

/**
 * Notes that a long import of an athlete is under way, for them to see how far it is. While it lives it says so; when its
 * process dies, the background finds it silent and derives the days of what it saved.
 */
export async function beginImportJob(athleteId: string, on?: Database): Promise<ImportJob> {
  const id = uuidv7();
  await asSystem(
    (tx) =>
      tx
        .insert(jobs)
        .values({ athleteId, id, kind: mendImport.name, state: "running", aliveAt: sql`clock_timestamp()` }),
    on,
  );
  let known: Pick<JobRow, "done" | "total"> = { done: 0, total: 0 };
  const say = (values: Partial<JobRow>) =>
    asSystem(
      (tx) =>
        tx
          .update(jobs)
          .set({ ...known, ...values, aliveAt: sql`clock_timestamp()` as never })
          .where(and(eq(jobs.athleteId, athleteId), eq(jobs.id, id))),
      on,
    );
  const timer = setInterval(
    () => void say({}).catch((error) => logFault(error, { event_of: "an import's sign of life" })),
    ALIVE_MS,
  );
  timer.unref();
  let last = 0;
  return {
    progress(done, total) {
      known = { done, total };
      if (Date.now() - last < 1_000) return;
      last = Date.now();
      void say({}).catch((error) => logFault(error, { event_of: "an import's progress" }));
    },
    abandon: () => clearInterval(timer),
    async end() {
      clearInterval(timer);
      await say({ state: "done" });
    },
  };
}

const SILENT_MS = 60_000;

/** How far an import of this athlete is that is under way just now; null when there is none. */
export async function importUnderWay(
  tx: Tx,
  athleteId: string,
): Promise<{ done: number; total: number } | null> {
  const job = await latestJob(tx, athleteId, mendImport.name);
  if (job?.state !== "running" || !job.aliveAt) return null;
  return Date.now() - job.aliveAt.getTime() > SILENT_MS ? null : { done: job.done, total: job.total };
}
