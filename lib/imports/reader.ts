import { createHash } from "node:crypto";
import { open, readFile as readBytes } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { readArchive } from "./archive";
import { guessOf } from "./csv/guess";
import { NeedsAnswers } from "./csv/questions";
import { ImportError, type Parsed } from "./draft";
import { kindOf, NeedsMapping, readFile } from "./read-file";
import type { FileEvent, ReaderEvent, ReaderJob } from "./reader-pool";

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

async function read(job: ReaderJob): Promise<void> {
  const { path, name, context } = job;
  try {
    if ((await kindOnDisk(path)) === "zip") await eachOfArchive(job);
    else {
      const bytes = await readBytes(path);
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

/** An archive is read by its directory, and never brought into memory whole. */
async function kindOnDisk(path: string): Promise<ReturnType<typeof kindOf>> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0);
    return kindOf(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

async function eachOfArchive({ path, name: archive, context, after, only }: ReaderJob): Promise<void> {
  let files = after ?? 0;
  let held = 0;
  const words = new Set<string>();
  for await (const event of readArchive(path, context, { after, only })) {
    if ("total" in event) await say({ kind: "archive", total: event.total });
    else if ("passed" in event) await say({ kind: "passed", files: event.passed });
    else {
      files++;
      const { name, nth } = event;
      if ("error" in event) await say({ ...refusal(name, event.error), nth });
      else {
        const { bytes, parsed } = event;
        const unknown = unknownSports(parsed);
        for (const word of unknown) words.add(word);
        if (unknown.length) held++;
        else await say({ kind: "file", name, sha256: bytes ? sha256(bytes) : null, parsed, nth });
      }
    }
  }
  // Files of an unknown sport wait for one answer, and the archive is read again then.
  if (held)
    await say({ kind: "asks", name: archive, header: [], questions: [], sports: [...words], files: held });
  if (files === 0 && !only)
    throw new ImportError("holds no workout file (FIT, TCX or GPX) and no table of workouts");
}

/** The words for sports in what was read that nobody has explained. */
const unknownSports = ({ sessions }: Parsed): string[] => [
  ...new Set(sessions.flatMap(({ sportWord }) => (sportWord === undefined ? [] : [sportWord]))),
];

function refusal(name: string, error: unknown): FileEvent {
  if (error instanceof NeedsMapping) {
    const { header, rows } = error.table;
    const guess = guessOf(error.table);
    return { kind: "unknown-table", name, header, sample: rows.slice(0, 5), rows: rows.length, guess };
  }
  if (error instanceof NeedsAnswers) {
    const { header, questions, sports } = error;
    return { kind: "asks", name, header: [...header], questions, sports, files: 1 };
  }
  if (error instanceof ImportError) return { kind: "refused", name, message: error.message };
  return { kind: "failed", name, message: error instanceof Error ? error.message : String(error) };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
