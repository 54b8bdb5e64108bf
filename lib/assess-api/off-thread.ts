import type { Worker } from "node:worker_threads";
import { FairQueue } from "../limits/fair-queue";
import { Overloaded } from "../limits/too-many";
import { sourceWorker } from "../source-worker";
import { type Answer, answerTo } from "./answer";

/** Longer bodies leave the main thread: 32 kB take it some 20 ms, a megabyte most of a second. */
export const SHORT = 32_000;
/** A thread that nobody needed for so long ends, and gives its memory back. */
const IDLE_MS = 10_000;
const PATIENCE_MS = 20_000;
const HEAP_MB = 128;

const KEY = Symbol.for("feelcheck.assess-thread");
type Shared = { worker: Worker | null; idle: NodeJS.Timeout | undefined; turns: FairQueue };

function shared(): Shared {
  const holder = globalThis as { [KEY]?: Shared };
  holder[KEY] ??= {
    worker: null,
    idle: undefined,
    turns: new FairQueue({ together: 1, each: 1, waiting: Number.POSITIVE_INFINITY, patienceMs: 15_000 }),
  };
  return holder[KEY];
}

/** Answers a body, by address in turn; a long one in a thread of its own. Rejects with `Overloaded` for one that takes too long. */
export async function answerFor(address: string, body: string): Promise<Answer> {
  if (body.length <= SHORT) return answerTo(body);
  const thread = shared();
  return thread.turns.run(address, async () => {
    clearTimeout(thread.idle);
    thread.worker ??= hire();
    const given = await asked(thread.worker, body);
    if (given === null) {
      end(thread);
      throw new Overloaded(10);
    }
    thread.idle = setTimeout(() => end(thread), IDLE_MS);
    thread.idle.unref();
    return given;
  });
}

function end(thread: Shared): void {
  void thread.worker?.terminate();
  thread.worker = null;
}

/** The thread's answer; null when it died or is silent for too long. */
function asked(worker: Worker, body: string): Promise<Answer | null> {
  return new Promise((resolve) => {
    const done = (answer: Answer | null) => {
      clearTimeout(timer);
      worker.off("message", done);
      worker.off("error", died);
      worker.off("exit", died);
      resolve(answer);
    };
    const died = () => done(null);
    const timer = setTimeout(died, PATIENCE_MS);
    worker.once("message", done);
    worker.once("error", died);
    worker.once("exit", died);
    worker.postMessage(body);
  });
}

function hire(): Worker {
  return sourceWorker(["lib", "assess-api", "thread-entry.mjs"], {
    heapMb: HEAP_MB,
    // Whoever waits for it hears of it in `asked`; idle, it is not lent again.
    gone: (worker) => {
      if (shared().worker === worker) shared().worker = null;
    },
  });
}
