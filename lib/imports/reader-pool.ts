import type { Worker } from "node:worker_threads";
import { FairQueue } from "../limits/fair-queue";
import { sourceWorker } from "../source-worker";
import type { Guess } from "./csv/guess";
import type { Parsed } from "./draft";
import type { Asks } from "./line";
import type { FileContext } from "./read-file";
import { type Said, said } from "./said";

export type ReaderJob = {
  path: string;
  name: string;
  context: FileContext;
  /** Of an archive: leaves the first so many files out; reads the file of this name alone. */
  after?: number;
  only?: string | null;
};
/** Who waits for it: each person has one reader at a time, so that nobody's many files keep another's one waiting. */
export type ReaderJobOf = ReaderJob & { person?: string; archive?: boolean };

/** What became of one file; `nth` counts the files of an archive. */
export type FileEvent = { nth?: number } & (
  | { kind: "file"; name: string; sha256: string | null; parsed: Parsed }
  | { kind: "refused"; name: string; said: Said }
  | { kind: "unknown-table"; name: string; header: string[]; sample: string[][]; rows: number; guess: Guess }
  /** It is taken when these are answered; `parsed` is what it holds as far as that is known. */
  | ({ kind: "asks"; name: string; parsed: Parsed | null } & Asks)
  /** A fault of ours, not of the file. */
  | { kind: "failed"; name: string; message: string }
);

export type ReaderEvent =
  | FileEvent
  /** How many files of an archive will be read, as far as is known. */
  | { kind: "archive"; total: number }
  /** How many of its files hold no training. */
  | { kind: "passed"; files: number }
  | { kind: "end" };

const WORKERS = 2;
const HEAP_MB = 256;
/** The thread's limit counts objects and no buffers: a process that has grown by so much for one job gives it up. */
const GROWTH_MB = 768;
const LOOK_MS = 200;
const MB = 1024 * 1024;
/** No file takes longer: a reader that is silent for so long is replaced. */
const SILENT_MS = 60_000;
/** A reader that nobody needed for so long ends, and gives its memory back. */
const IDLE_MS = 10_000;
/** Files of an archive that may take a reader down before the rest of it is given up. */
const DEATHS = 20;

const KEY = Symbol.for("feelcheck.reader-pool");
type Pool = { idle: { worker: Worker; ending: NodeJS.Timeout }[]; turns: FairQueue; archives: FairQueue };

function pool(): Pool {
  const holder = globalThis as { [KEY]?: Pool };
  holder[KEY] ??= {
    idle: [],
    turns: new FairQueue({ together: WORKERS, each: 1, waiting: Number.POSITIVE_INFINITY }),
    // An archive is read for minutes: one at a time, so that a reader is always there for somebody's run of today.
    archives: new FairQueue({ together: 1, each: 1, waiting: Number.POSITIVE_INFINITY }),
  };
  return holder[KEY];
}

type Told = Exclude<ReaderEvent, { kind: "end" }>;

/**
 * Reads one upload off the main thread, file by file; the next file is read when the last event was taken, so that
 * memory stays bounded. A reader that runs out of memory or time is replaced and its file refused; the rest of an
 * archive is read by the next one.
 */
export async function* readUpload({
  person = "nobody",
  archive = false,
  ...job
}: ReaderJobOf): AsyncGenerator<Told> {
  const leave = archive ? await pool().archives.enter(person) : () => {};
  try {
    let after = job.after ?? 0;
    for (let deaths = 0; ; deaths++) {
      let inArchive = false;
      let died = true;
      for await (const event of readOnce({ ...job, after }, person)) {
        if (event.kind === "end") died = false;
        else {
          if (event.kind === "archive") inArchive = true;
          if ("nth" in event) after = Math.max(after, event.nth ?? 0);
          yield event;
        }
      }
      if (!died) return;
      if (!inArchive || deaths >= DEATHS) {
        yield { kind: "refused", name: job.name, said: said("refused.tooMuch") };
        return;
      }
      after++;
    }
  } finally {
    leave();
  }
}

/** One reader's part; it says "end" unless it died. */
async function* readOnce(job: ReaderJob, person: string): AsyncGenerator<ReaderEvent> {
  const { worker, release } = await borrow(person);
  const before = process.memoryUsage.rss();
  let healthy = false;
  try {
    worker.postMessage(job);
    while (true) {
      const event = await nextEvent(worker, before + GROWTH_MB * MB);
      if (event === null) return;
      healthy = event.kind === "end";
      yield event;
      if (healthy) return;
      worker.postMessage("next");
    }
  } finally {
    release(healthy);
  }
}

/** The next event; null when the reader died, fell silent, or took the process beyond `mostBytes`. */
function nextEvent(worker: Worker, mostBytes: number): Promise<ReaderEvent | null> {
  return new Promise((resolve) => {
    const done = (event: ReaderEvent | null) => {
      clearTimeout(timer);
      clearInterval(looking);
      worker.off("message", done);
      worker.off("error", died);
      worker.off("exit", died);
      resolve(event);
    };
    const died = () => done(null);
    const timer = setTimeout(died, SILENT_MS);
    const looking = setInterval(() => process.memoryUsage.rss() > mostBytes && died(), LOOK_MS);
    worker.once("message", done);
    worker.once("error", died);
    worker.once("exit", died);
  });
}

async function borrow(person: string): Promise<{ worker: Worker; release: (healthy: boolean) => void }> {
  const shared = pool();
  const leave = await shared.turns.enter(person);
  const there = shared.idle.pop();
  clearTimeout(there?.ending);
  const worker = there?.worker ?? hire();
  return {
    worker,
    release: (healthy) => {
      if (healthy) keep(worker);
      else void worker.terminate();
      leave();
    },
  };
}

function keep(worker: Worker): void {
  const ending = setTimeout(() => {
    forget(worker);
    void worker.terminate();
  }, IDLE_MS);
  ending.unref();
  pool().idle.push({ worker, ending });
}

/** One that dies idle is not lent again. */
const hire = (): Worker =>
  sourceWorker(["lib", "imports", "reader-entry.mjs"], { heapMb: HEAP_MB, gone: forget });

function forget(worker: Worker): void {
  const shared = pool();
  shared.idle = shared.idle.filter((idle) => idle.worker !== worker);
}
