import { logFault } from "@/lib/log";
import { isRound } from "./jobs/definition";
import { JOBS } from "./jobs/list";
import { runOneJob } from "./jobs/run";
import { runSchedule } from "./jobs/schedule";

const EVERY_MS = 30_000;
/** So many wait for other people's servers at once: one that never answers holds up none of ours, and few of theirs. */
const AT_ONCE = 4;
const BULK_AT_ONCE = 8;
const OURS = JOBS.filter((job) => isRound(job) || !job.outward);
const OUTWARD = JOBS.filter((job) => !isRound(job) && job.outward && !job.bulk);
const BULK = JOBS.filter((job) => !isRound(job) && job.outward && job.bulk);
const KEY = Symbol.for("feelcheck.background");
type Holder = { [KEY]?: () => void };

/**
 * Tells this process's runners that there is something to do now. Where none was started, another instance's finds it.
 */
export function wakeBackground(): void {
  (globalThis as Holder)[KEY]?.();
}

/**
 * Does what waits and what is due (`jobs/list.ts`). Every instance may run it. Ten thousand reminders hold up neither the schedule nor our own
 * work, nor what somebody is waiting for: each goes on by itself. Returns the way to stop, which waits for what is under way.
 */
export function startBackground(): () => Promise<void> {
  let stopped = false;
  const goesOn = () => !stopped;
  const lanes = [
    lane(() => drain(OURS, 1, goesOn)),
    lane(() => drain(OUTWARD, AT_ONCE, goesOn)),
    lane(() => drain(BULK, BULK_AT_ONCE, goesOn)),
  ];
  const schedule = lane(async () => {
    await runSchedule();
    for (const { begin } of lanes) begin();
  });
  (globalThis as Holder)[KEY] = schedule.begin;
  schedule.begin();
  const timer = setInterval(schedule.begin, EVERY_MS);
  timer.unref();
  return async () => {
    stopped = true;
    delete (globalThis as Holder)[KEY];
    clearInterval(timer);
    await schedule.ended();
    await Promise.all(lanes.map(({ ended }) => ended()));
  };
}

/** Work that is done once more whenever somebody asked since it began, never twice at once; what goes wrong is told to the log. */
function lane(work: () => Promise<void>) {
  let running: Promise<void> = Promise.resolve();
  let asked = false;
  const begin = () => {
    if (asked) return;
    asked = true;
    running = running
      .then(() => {
        asked = false;
        return work();
      })
      .catch((error) => logFault(error, { event_of: "background work" }));
  };
  return { begin, ended: () => running };
}

/** Does the jobs of a list that wait, several at once where there are several. */
async function drain(list: typeof JOBS, atOnce: number, goesOn: () => boolean): Promise<void> {
  // The others begin only once one has found something.
  if (!goesOn() || !(await runOneJob(undefined, list))) return;
  const one = async () => {
    while (goesOn() && (await runOneJob(undefined, list)));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}
