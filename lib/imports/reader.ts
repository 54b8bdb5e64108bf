import { createHash } from "node:crypto";
import { open, readFile as readBytes } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { readArchive } from "./archive";
import { ImportError } from "./draft";
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
      await say({ kind: "file", name, sha256: sha256(bytes), parsed: readFile(bytes, context) });
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

async function eachOfArchive({ path, context, after, only }: ReaderJob): Promise<void> {
  let files = after ?? 0;
  for await (const event of readArchive(path, context, { after, only })) {
    if ("total" in event) await say({ kind: "archive", total: event.total });
    else if ("passed" in event) await say({ kind: "passed", files: event.passed });
    else {
      files++;
      const { name, nth } = event;
      if ("error" in event) await say({ ...refusal(name, event.error), nth });
      else {
        const { bytes, parsed } = event;
        await say({ kind: "file", name, sha256: bytes ? sha256(bytes) : null, parsed, nth });
      }
    }
  }
  if (files === 0 && !only)
    throw new ImportError("holds no workout file (FIT, TCX or GPX) and no table of workouts");
}

function refusal(name: string, error: unknown): FileEvent {
  if (error instanceof NeedsMapping) {
    const { header, rows } = error.table;
    return { kind: "unknown-table", name, header, sample: rows.slice(0, 5), rows: rows.length };
  }
  if (error instanceof ImportError) return { kind: "refused", name, message: error.message };
  return { kind: "failed", name, message: error instanceof Error ? error.message : String(error) };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
