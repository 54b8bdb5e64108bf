import { createHash } from "node:crypto";
import { open, readFile as readBytes } from "node:fs/promises";
import { readArchive } from "./archive";
import { guessOf } from "./csv/guess";
import { NeedsAnswers } from "./csv/questions";
import type { Parsed } from "./draft";
import { ImportError } from "./import-error";
import { kindOf, NeedsMapping, readFile } from "./read-file";
import type { FileEvent, ReaderEvent, ReaderJob } from "./reader-pool";

export type UploadEvent = Exclude<ReaderEvent, { kind: "end" }>;

/**
 * What an upload on disk holds, file by file, as the page, the database and the report hear of it; the next file is read
 * when the last event was taken. Never throws: a fault, also one of ours, is an event.
 */
export async function* uploadEvents(job: ReaderJob): AsyncGenerator<UploadEvent> {
  const { path, name, context } = job;
  try {
    if ((await kindOnDisk(path)) === "zip") yield* eventsOfArchive(job);
    else {
      const bytes = await readBytes(path);
      const parsed = readFile(bytes, context);
      const sports = unknownSports(parsed);
      if (sports.length) yield { kind: "asks", name, header: [], questions: [], sports, files: 1, parsed };
      else yield { kind: "file", name, sha256: sha256(bytes), parsed };
    }
  } catch (error) {
    yield refusal(name, error);
  }
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

async function* eventsOfArchive({
  path,
  name: given,
  context,
  after,
  only,
}: ReaderJob): AsyncGenerator<UploadEvent> {
  let files = after ?? 0;
  for await (const event of readArchive(path, context, { after, only, name: given })) {
    if ("total" in event) yield { kind: "archive", total: event.total };
    else if ("passed" in event) yield { kind: "passed", files: event.passed };
    else {
      files++;
      const { name, nth } = event;
      if ("error" in event) yield { ...refusal(name, event.error), nth };
      else {
        const { bytes, parsed } = event;
        const sports = unknownSports(parsed);
        // It waits for one answer, and the archive is read again then.
        if (sports.length)
          yield { kind: "asks", name, header: [], questions: [], sports, files: 1, parsed, nth };
        else yield { kind: "file", name, sha256: bytes ? sha256(bytes) : null, parsed, nth };
      }
    }
  }
  if (files === 0 && !only) throw new ImportError("refused.noWorkouts");
}

/** The words for sports in what was read that nobody has explained, of whichever athlete. */
function unknownSports({ sessions, athletes = [] }: Parsed): string[] {
  const all = [...sessions, ...athletes.flatMap(({ parsed }) => parsed.sessions)];
  return [...new Set(all.flatMap(({ sportWord }) => (sportWord === undefined ? [] : [sportWord])))];
}

function refusal(name: string, error: unknown): FileEvent {
  if (error instanceof NeedsMapping) {
    const { header, rows } = error.table;
    const guess = guessOf(error.table);
    return { kind: "unknown-table", name, header, sample: rows.slice(0, 5), rows: rows.length, guess };
  }
  if (error instanceof NeedsAnswers) {
    const { header, questions, sports } = error;
    return { kind: "asks", name, header: [...header], questions, sports, files: 1, parsed: null };
  }
  if (error instanceof ImportError) return { kind: "refused", name, said: error.said };
  return { kind: "failed", name, message: error instanceof Error ? error.message : String(error) };
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
