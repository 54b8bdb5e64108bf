import { logFault } from "@/lib/log";
import { forgetOver } from "./allowances";
import { deleteDue } from "./deletion";
import { runOneJob } from "./jobs";

const EVERY_MS = 30_000;

/**
 * Does what waits: histories to derive anew, accounts whose grace has ended, counts whose time is over. Every instance may run it; a job has one
 * runner. Returns the way to stop, which waits for what is under way.
 */
export function startBackground(): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const round = async () => {
    try {
      await deleteDue();
      await forgetOver();
      while (!stopped && (await runOneJob()));
    } catch (error) {
      logFault(error, { event_of: "background work" });
    }
  };
  const begin = () => {
    running = running.then(round);
  };
  begin();
  const timer = setInterval(begin, EVERY_MS);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}
