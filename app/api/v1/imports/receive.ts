import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ImportError, LIMITS } from "@/lib/imports/draft";

/** An upload on disk, and the way to be rid of it. */
export type Received = { path: string; drop: () => Promise<void> };

/** Writes a request's body to a file of its own, never more than may be. Throws `ImportError` for more. */
export async function receive(body: ReadableStream<Uint8Array>): Promise<Received> {
  const folder = await mkdtemp(join(/* turbopackIgnore: true */ tmpdir(), "feelcheck-import-"));
  const path = join(folder, "upload");
  const drop = () => rm(folder, { recursive: true, force: true });
  try {
    await pipeline(Readable.fromWeb(body as never), limited, createWriteStream(path));
  } catch (error) {
    await drop();
    throw error;
  }
  return { path, drop };
}

async function* limited(chunks: AsyncIterable<Uint8Array>) {
  let size = 0;
  let most: number = LIMITS.file;
  for await (const chunk of chunks) {
    // A zip may be as large as what it may unpack to; anything else as one file.
    if (size === 0 && chunk[0] === 0x50 && chunk[1] === 0x4b) most = LIMITS.unpacked;
    size += chunk.length;
    if (size > most)
      throw new ImportError(
        `is larger than ${most === LIMITS.file ? "25 MB" : "200 MB"}; it is not imported`,
      );
    yield chunk;
  }
}
