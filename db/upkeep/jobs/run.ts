import { logFault } from "@/lib/log";
import { asSystem } from "../../connection/as-viewer";
import type { Database } from "../../connection/tx";
import { type AthleteJob, type Definition, isRound } from "./definition";
import { JOBS } from "./list";
import { claim, finish, type JobRow, putBack, remove } from "./queue";

/**
 * Does the oldest job of an athlete that waits. Several instances may call it at once: each job has one runner, and each
 * athlete one job that runs. One that fails is told to the log, and tried again later as often as its definition says.
 * Returns whether there was one.
 */
export async function runOneJob(on?: Database, list: readonly Definition[] = JOBS): Promise<boolean> {
  const known = list.filter((definition): definition is AthleteJob<unknown> => !isRound(definition));
  const row = await asSystem((tx) => claim(tx, known), on);
  if (!row) return false;
  const definition = known.find(({ name }) => name === row.kind);
  if (!definition) throw new Error(`A job was taken up that nobody knows: ${row.kind}.`);
  try {
    await run(definition, row, on);
  } catch (error) {
    logFault(error, { event_of: `the job "${row.kind}"`, tries: row.tries });
    if (row.tries > definition.retries) await finish(row, "failed", on);
    else await putBack(row, 4 ** (row.tries - 1), on);
  }
  return true;
}

async function run(definition: AthleteJob<unknown>, row: JobRow, on?: Database): Promise<void> {
  // Its runners died rather than failed: one that takes the process with it is not tried for ever.
  if (row.tries > definition.retries + 1) throw new Error("Its runners fell silent.");
  const payload = definition.payload.parse(row.payload);
  const ended = await definition.run({ athleteId: row.athleteId, id: row.id, payload }, on);
  if (ended === "replaced") await asSystem((tx) => remove(tx, row), on);
  else await finish(row, "done", on);
}
