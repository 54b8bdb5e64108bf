import { parentPort, workerData } from "node:worker_threads";
import { PGlite, type Transaction, types } from "@electric-sql/pglite";
import { collectWhenQuiet } from "@/lib/memory";
import type { Asked, Told } from "./embedded-messages";
import { PrivateFiles } from "./private-files";

/** The thread's side: the engine itself, which takes one statement after the other and all of the thread while it does. */
const port = parentPort;
if (!port) throw new Error("This file runs as a worker.");
const tell = (told: Told) => port.postMessage(told);

/** What the query builder reads by itself, as it is written: dates and times, and lists of them and of numbers. */
const AS_WRITTEN = [
  types.TIMESTAMP,
  types.TIMESTAMPTZ,
  types.INTERVAL,
  types.DATE,
  1231,
  1115,
  1185,
  1187,
  1182,
];
const parsers = Object.fromEntries(AS_WRITTEN.map((type) => [type, (value: string) => value]));

const { folder } = workerData as { folder: string };
const opened = PGlite.create({ fs: new PrivateFiles(folder) });

/** The transaction that is open; there is one at most. */
let open: { tx: Transaction; end: (commit: boolean) => Promise<void> } | null = null;
const listeners = new Map<string, () => Promise<void>>();

class Undone extends Error {}

async function answer(asked: Asked): Promise<unknown> {
  const engine = await opened;
  switch (asked.kind) {
    case "query": {
      const { text, parameters, rowMode, within } = asked;
      if (within && !open) throw new Error("This transaction has ended.");
      return (within && open ? open.tx : engine).query(text, parameters, { rowMode, parsers });
    }
    case "begin":
      return begin(engine);
    case "end":
      return open?.end(asked.commit);
    case "listen":
      listeners.set(
        asked.channel,
        await engine.listen(asked.channel, (payload) => tell({ heard: asked.channel, payload })),
      );
      return;
    case "unlisten":
      await listeners.get(asked.channel)?.();
      return;
    case "close":
      return engine.close();
  }
}

/** Resolves once the transaction has begun. The engine's own one: it notices a commit that undoes. */
function begin(engine: PGlite): Promise<void> {
  return new Promise((begun, failed) => {
    let finish: (commit: boolean) => void = () => {};
    const whole = engine.transaction(async (tx) => {
      const ended = new Promise<boolean>((resolve) => {
        finish = resolve;
      });
      open = {
        tx,
        end: async (commit) => {
          open = null;
          finish(commit);
          await whole.catch((error) => {
            if (!(error instanceof Undone)) throw error;
          });
        },
      };
      begun();
      if (!(await ended)) throw new Undone();
    });
    whole.catch(failed);
  });
}

let sinceStart = 0;
collectWhenQuiet(() => ({ now: false, sinceStart }));

port.on("message", (asked: Asked) => {
  sinceStart++;
  answer(asked).then(
    (value) => tell({ id: asked.id, value }),
    (error: Error) => tell({ id: asked.id, fault: { message: error.message, fields: plain(error) } }),
  );
});

/** The fields of an error that can be sent. */
function plain(error: Error): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(error).filter(([, value]) => ["string", "number", "boolean"].includes(typeof value)),
  );
}

opened.catch(() => {}); // Whoever asks first is told why.
