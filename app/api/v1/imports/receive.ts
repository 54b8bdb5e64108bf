import { createWriteStream } from "node:fs";
import { mkdtemp, rm, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ImportError } from "@/lib/imports/import-error";
import { LIMITS } from "@/lib/imports/limits";
import { type Said, said } from "@/lib/imports/said";

/** An upload on disk, and the way to be rid of it. */
export type Received = { path: string; archive: boolean; drop: () => Promise<void> };

/** Kept free for everything else on the disk. */
const SPARE = 256 * 1024 * 1024;

/** How large the body says it will be, in bytes; null where it does not say. */
export function announcedSize(headers: Headers): number | null {
  const length = headers.get("content-length");
  return length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null;
}

/** Why a body of this size is not even begun; null where it may be. */
export async function tooLarge(announced: number | null): Promise<Said | null> {
  if (announced === null) return null;
  if (announced > LIMITS.archive)
    return said("refused.tooLargeAtOnce", { size: { bytes: announced }, most: { bytes: LIMITS.archive } });
  const { bavail, bsize } = await statfs(/* turbopackIgnore: true */ tmpdir());
  // An archive in an archive is unpacked beside it.
  return announced + SPARE > bavail * bsize ? said("refused.diskFull") : null;
}

/**
 * Writes a request's body to a file that only this process's user can read, never more than may be. Throws `ImportError`
 * for more, for one that was cut short on its way, and for a full disk.
 */
export async function receive(body: ReadableStream<Uint8Array>, announced: number | null): Promise<Received> {
  const folder = await mkdtemp(join(/* turbopackIgnore: true */ tmpdir(), "feelcheck-import-"));
  const path = join(folder, "upload");
  const drop = () => rm(folder, { recursive: true, force: true });
  const seen = { size: 0, archive: false };
  try {
    await pipeline(
      Readable.fromWeb(body as never),
      (chunks: AsyncIterable<Uint8Array>) => limited(chunks, seen, announced),
      createWriteStream(path, { mode: 0o600 }),
    );
    if (announced !== null && seen.size !== announced)
      throw new ImportError("refused.cutShort", {
        size: { bytes: seen.size },
        announced: { bytes: announced },
      });
  } catch (error) {
    await drop();
    if ((error as { code?: string }).code === "ENOSPC") throw new ImportError("refused.diskFull");
    throw error;
  }
  return { path, archive: seen.archive, drop };
}

async function* limited(
  chunks: AsyncIterable<Uint8Array>,
  seen: { size: number; archive: boolean },
  announced: number | null,
) {
  for await (const chunk of chunks) {
    if (seen.size === 0) seen.archive = chunk[0] === 0x50 && chunk[1] === 0x4b;
    seen.size += chunk.length;
    // A zip is read by its directory; anything else as one file.
    const most = seen.archive ? LIMITS.archive : LIMITS.file;
    if (Math.max(seen.size, announced ?? 0) > most)
      throw new ImportError("refused.tooLargeToTake", {
        most: { bytes: most },
        kind: seen.archive ? "archive" : "file",
      });
    yield chunk;
  }
}
