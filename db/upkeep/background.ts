import { logFault } from "@/lib/log";
import { isRound } from "./jobs/definition";
import { JOBS } from "./jobs/list";
import { runOneJob } from "./jobs/run";
import { runSchedule } from "./jobs/schedule";

const EVERY_MS = 30_000;
/** So many wait for other people's servers at once: one that never answers holds up none of ours, and few of theirs. */
const OUTWARD_AT_ONCE = 8;
const OUTWARD = JOBS.filter((job) => !isRound(job) && job.outward);
const OURS = JOBS.filter((job) => isRound(job) || !job.outward);
const KEY = Symbol.for("feelcheck.background");
type Holder = { [KEY]?: () => void };

/**
 * Tells this process's one runner that there is something to do now: however many ask, one job runs after the other.
 * Where none was started, another instance's finds it.
 */
export function wakeBackground(): void {
  (globalThis as Holder)[KEY]?.();
}

/**
 * Does what waits and what is due (`jobs/list.ts`). Every instance may run it. Returns the way to stop, which waits for what
 * is under way.
 */
export function startBackground(): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const drain = async (list: typeof JOBS) => {
    while (!stopped && (await runOneJob(undefined, list)));
  };
  const drainOutward = async () => {
    // The others begin only once one has found something.
    if (stopped || !(await runOneJob(undefined, OUTWARD))) return;
    await Promise.all(Array.from({ length: OUTWARD_AT_ONCE }, () => drain(OUTWARD)));
  };
  const round = async () => {
    try {
      await runSchedule();
      await Promise.all([drain(OURS), drainOutward()]);
    } catch (error) {
      logFault(error, { event_of: "background work" });
    }
  };
  let asked = false;
  const begin = () => {
    if (asked) return;
    asked = true;
    running = running.then(() => {
      asked = false;
      return round();
    });
  };
  (globalThis as Holder)[KEY] = begin;
  begin();
  const timer = setInterval(begin, EVERY_MS);
  timer.unref();
  return async () => {
    stopped = true;
    delete (globalThis as Holder)[KEY];
    clearInterval(timer);
    await running;
  };
}
