import { join } from "node:path";
import { Worker, type WorkerOptions } from "node:worker_threads";
import type { Guess } from "./csv/guess";
import type { Parsed } from "./draft";
import type { Asks } from "./line";
import type { FileContext } from "./read-file";

export type ReaderJob = { path: string; name: string; context: FileContext };

export type ReaderEvent =
  | { kind: "file"; name: string; sha256: string | null; parsed: Parsed }
  | { kind: "refused"; name: string; message: string }
  | { kind: "unknown-table"; name: string; header: string[]; sample: string[][]; rows: number; guess: Guess }
  /** It can be read when these are answered. */
  | ({ kind: "asks"; name: string } & Asks)
  /** A fault of ours, not of the file. */
  | { kind: "failed"; name: string; message: string }
  | { kind: "end" };

const WORKERS = 2;
const HEAP_MB = 256;
/** No file takes longer: a reader that is silent for so long is replaced. */
const SILENT_MS = 30_000;

const KEY = Symbol.for("feelcheck.reader-pool");
type Pool = { idle: Worker[]; running: number; waiting: (() => void)[] };

function pool(): Pool {
  const holder = globalThis as { [KEY]?: Pool };
  holder[KEY] ??= { idle: [], running: 0, waiting: [] };
  return holder[KEY];
}

/**
 * Reads one upload off the main thread, file by file; the next file is read when the last event was taken, so that
 * memory stays bounded. A reader that runs out of memory or time is replaced and its file refused.
 */
export async function* readUpload(job: ReaderJob): AsyncGenerator<Exclude<ReaderEvent, { kind: "end" }>> {
  const { worker, release } = await borrow();
  let healthy = false;
  try {
    worker.postMessage(job);
    while (true) {
      const event = await nextEvent(worker);
      if (event === null) {
        yield {
          kind: "refused",
          name: job.name,
          message: "takes too much memory or time to read; it is not imported",
        };
        return;
      }
      if (event.kind === "end") {
        healthy = true;
        return;
      }
      yield event;
      worker.postMessage("next");
    }
  } finally {
    release(healthy);
  }
}

/** The next event; null when the reader died or fell silent. */
function nextEvent(worker: Worker): Promise<ReaderEvent | null> {
  return new Promise((resolve) => {
    const done = (event: ReaderEvent | null) => {
      clearTimeout(timer);
      worker.off("message", done);
      worker.off("error", died);
      worker.off("exit", died);
      resolve(event);
    };
    const died = () => done(null);
    const timer = setTimeout(died, SILENT_MS);
    worker.once("message", done);
    worker.once("error", died);
    worker.once("exit", died);
  });
}

async function borrow(): Promise<{ worker: Worker; release: (healthy: boolean) => void }> {
  const shared = pool();
  if (shared.running >= WORKERS) await new Promise<void>((resolve) => shared.waiting.push(resolve));
  shared.running++;
  const worker = shared.idle.pop() ?? hire();
  return {
    worker,
    release: (healthy) => {
      shared.running--;
      if (healthy) shared.idle.push(worker);
      else void worker.terminate();
      shared.waiting.shift()?.();
    },
  };
}

function hire(): Worker {
  const file = join(/* turbopackIgnore: true */ process.cwd(), "lib", "imports", "reader-entry.mjs");
  const options: WorkerOptions = {
    execArgv: [],
    env: { ...process.env, TSX_TSCONFIG_PATH: join(process.cwd(), "tsconfig.json") },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  };
  // The bundler would pull a worker named by `new` into the build; this one runs from the source as it is.
  const worker = Reflect.construct(Worker, [file, options]) as Worker;
  // An idle reader keeps nobody from leaving, and one that dies idle is not lent again.
  worker.unref();
  worker.on("error", () => forget(worker));
  worker.on("exit", () => forget(worker));
  return worker;
}

function forget(worker: Worker): void {
  const shared = pool();
  shared.idle = shared.idle.filter((idle) => idle !== worker);
}
