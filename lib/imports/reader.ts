import { createHash } from "node:crypto";
import { readFile as readBytes } from "node:fs/promises";
import { parentPort } from "node:worker_threads";
import { readArchive } from "./archive";
import { ImportError } from "./draft";
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
    if (kindOf(bytes) === "zip") await eachOfArchive(path, context);
    else await say({ kind: "file", name, sha256: sha256(bytes), parsed: readFile(bytes, context) });
  } catch (error) {
    await say(refusal(name, error));
  }
  port?.postMessage({ kind: "end" } satisfies ReaderEvent);
}

async function eachOfArchive(path: string, context: FileContext): Promise<void> {
  let files = 0;
  for await (const file of readArchive(path, context)) {
    files++;
    if ("error" in file) await say({ kind: "refused", name: file.name, message: file.error });
    else
      await say({
        kind: "file",
        name: file.name,
        sha256: file.bytes ? sha256(file.bytes) : null,
        parsed: file.parsed,
      });
  }
  if (files === 0) throw new ImportError("holds no workout file (FIT, TCX or GPX) and no activities.csv");
}

function refusal(name: string, error: unknown): ReaderEvent {
  if (error instanceof NeedsMapping) {
    const { header, rows } = error.table;
    return { kind: "unknown-table", name, header, sample: rows.slice(0, 5), rows: rows.length };
  }
  if (error instanceof ImportError) return { kind: "refused", name, message: error.message };
  return { kind: "failed", name, message: error instanceof Error ? error.message : String(error) };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
