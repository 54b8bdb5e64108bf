import { createWriteStream, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { type ArchiveFile, type ArchiveOptions, readArchive } from "./archive";
import { ImportError } from "./import-error";
import { plainSay } from "./plain-say";

export const folder = mkdtempSync(join(tmpdir(), "feelcheck-archive-"));
export const context = {
  timeZone: "UTC",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km" as const,
  mapping: null,
};
let n = 0;
/** A new path in a folder of this run. */
export const newPath = (): string => join(folder, `${n++}.zip`);

/** A zip of these files, on disk. */
export async function zipOf(files: Record<string, Uint8Array>): Promise<string> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  const path = newPath();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** Every file of an archive, as it comes. */
export async function all(path: string, options: ArchiveOptions = {}): Promise<ArchiveFile[]> {
  const files: ArchiveFile[] = [];
  for await (const event of readArchive(path, context, options)) if ("name" in event) files.push(event);
  return files;
}
/** As the page tells it: how many sessions, or what is wrong. */
export const told = (files: ArchiveFile[]) =>
  files.map((file) =>
    "error" in file
      ? `${file.name}: ${file.error instanceof ImportError ? plainSay(file.error.said) : file.error}`
      : `${file.name}: ${file.parsed.sessions.length}`,
  );
