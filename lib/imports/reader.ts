import { createHash } from "node:crypto";
import { readFile as readBytes } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { readArchive } from "./archive";
import { guessOf } from "./csv/guess";
import { NeedsAnswers } from "./csv/questions";
import { ImportError, type Parsed } from "./draft";
import { type FileContext, kindOf, NeedsMapping, readFile } from "./read-file";
import type { ReaderEvent, ReaderJob } from "./reader-pool";

/** The worker's side: reads one upload after the other, and each file of it only when the last one was taken. */
const port = parentPort;
if (!port) throw new Error("This file runs as a worker of the reader pool.");

let take = () => {};
port.on("message", (message: ReaderJob | "next") => {
  if (message === "next") take();
  else void read(message);
});

function say(event: ReaderEvent): Promise<void> {
  return new Promise((resolve) => {
    take = resolve;
    port?.postMessage(event);
  });
}

async function read({ path, name, context }: ReaderJob): Promise<void> {
  try {
    const bytes = await readBytes(path);
    if (kindOf(bytes) === "zip") await eachOfArchive(path, name, context);
    else {
      const parsed = readFile(bytes, context);
      const sports = unknownSports(parsed);
      if (sports.length) await say({ kind: "asks", name, header: [], questions: [], sports, files: 1 });
      else await say({ kind: "file", name, sha256: sha256(bytes), parsed });
    }
  } catch (error) {
    await say(refusal(name, error));
  }
  port?.postMessage({ kind: "end" } satisfies ReaderEvent);
}

async function eachOfArchive(path: string, archive: string, context: FileContext): Promise<void> {
  let files = 0;
  let held = 0;
  const words = new Set<string>();
  for await (const file of readArchive(path, context)) {
    files++;
    const unknown = "error" in file ? [] : unknownSports(file.parsed);
    for (const word of unknown) words.add(word);
    if (unknown.length) held++;
    else if ("error" in file) await say({ kind: "refused", name: file.name, message: file.error });
    else
      await say({
        kind: "file",
        name: file.name,
        sha256: file.bytes ? sha256(file.bytes) : null,
        parsed: file.parsed,
      });
  }
  // Files of an unknown sport wait for one answer, and the archive is read again then.
  if (held)
    await say({ kind: "asks", name: archive, header: [], questions: [], sports: [...words], files: held });
  if (files === 0) throw new ImportError("holds no workout file (FIT, TCX or GPX) and no activities.csv");
}

/** The words for sports in what was read that nobody has explained. */
const unknownSports = ({ sessions }: Parsed): string[] => [
  ...new Set(sessions.flatMap(({ sportWord }) => (sportWord === undefined ? [] : [sportWord]))),
];

function refusal(name: string, error: unknown): ReaderEvent {
  if (error instanceof NeedsMapping) {
    const { header, rows } = error.table;
    const guess = guessOf(error.table);
    return { kind: "unknown-table", name, header, sample: rows.slice(0, 5), rows: rows.length, guess };
  }
  if (error instanceof NeedsAnswers) {
    const { header, questions, sports } = error;
    return { kind: "asks", name, header, questions, sports, files: 1 };
  }
  if (error instanceof ImportError) return { kind: "refused", name, message: error.message };
  return { kind: "failed", name, message: error instanceof Error ? error.message : String(error) };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
