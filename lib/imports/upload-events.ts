import { createHash } from "node:crypto";
import { readFile as readBytes } from "node:fs/promises";
import { readArchive } from "./archive";
import { ImportError } from "./draft";
import { fittedParsed } from "./fitted";
import { type FileContext, kindOf, NeedsMapping, readFile } from "./read-file";
import type { ReaderEvent } from "./reader-pool";

export type UploadEvent = Exclude<ReaderEvent, { kind: "end" }>;

/**
 * What an upload on disk holds, file by file, as the page, the database and the report hear of it; the next file is read
 * when the last event was taken. Never throws: a fault, also one of ours, is an event.
 */
export async function* uploadEvents(
  path: string,
  name: string,
  context: FileContext,
): AsyncGenerator<UploadEvent> {
  try {
    const bytes = await readBytes(path);
    if (kindOf(bytes) === "zip") yield* eventsOfArchive(path, context);
    else yield { kind: "file", name, sha256: sha256(bytes), parsed: readFile(bytes, context) };
  } catch (error) {
    yield refusal(name, error);
  }
}

async function* eventsOfArchive(path: string, context: FileContext): AsyncGenerator<UploadEvent> {
  let files = 0;
  for await (const file of readArchive(path, context)) {
    files++;
    if ("error" in file) yield { kind: "refused", name: file.name, message: file.error };
    else
      yield {
        kind: "file",
        name: file.name,
        sha256: file.bytes ? sha256(file.bytes) : null,
        parsed: fittedParsed(file.parsed),
      };
  }
  if (files === 0) throw new ImportError("holds no workout file (FIT, TCX or GPX) and no activities.csv");
}

function refusal(name: string, error: unknown): UploadEvent {
  if (error instanceof NeedsMapping) {
    const { header, rows } = error.table;
    return { kind: "unknown-table", name, header, sample: rows.slice(0, 5), rows: rows.length };
  }
  if (error instanceof ImportError) return { kind: "refused", name, message: error.message };
  return { kind: "failed", name, message: error instanceof Error ? error.message : String(error) };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
