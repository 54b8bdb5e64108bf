import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

const MB = 1024 * 1024;
const LOOK_MS = 2_000;
/** Nothing was done at so many looks, one after the other, nor between them. */
const QUIET_LOOKS = 3;
/** So much more than after the last time is worth the tenth of a second that it takes. */
const GROWTH = 48 * MB;

/** What this process holds, in bytes: of the machine (`rss`), of objects (`heap`) and of buffers beside them (`outside`). */
export function heldMemory(): { rss: number; heap: number; outside: number } {
  const { rss, heapUsed, external } = process.memoryUsage();
  return { rss, heap: heapUsed, outside: external };
}

let collector: (() => void) | undefined;

/** Frees what nobody holds any more, now: everything waits for it, a tenth of a second for two hundred megabytes. */
export function collect(): void {
  if (!collector) {
    setFlagsFromString("--expose-gc");
    collector = runInNewContext("gc") as () => void;
  }
  collector();
}

/**
 * Gives this thread's memory back when it has had nothing to do for a while: `busy` says whether it has now, and how much it has
 * done since it began. The engine collects old objects when it needs room, and on a machine with much of it that is seldom: after
 * a burst of work a quiet server would keep for ever what the burst has left. Returns the way to stop.
 */
export function collectWhenQuiet(busy: () => { now: boolean; sinceStart: number }): () => void {
  let floor = 0;
  let quiet = 0;
  let seen = 0;
  const timer = setInterval(() => {
    const { now, sinceStart } = busy();
    quiet = now || sinceStart !== seen ? 0 : quiet + 1;
    seen = sinceStart;
    const { heap, outside } = heldMemory();
    if (quiet < QUIET_LOOKS || heap + outside < floor + GROWTH) return;
    collect();
    const after = heldMemory();
    floor = after.heap + after.outside;
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
