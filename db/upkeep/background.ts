import { logFault } from "@/lib/log";
import { runOneJob } from "./jobs/run";
import { runSchedule } from "./jobs/schedule";

const EVERY_MS = 30_000;
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
  const round = async () => {
    try {
      await runSchedule();
      while (!stopped && (await runOneJob()));
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
