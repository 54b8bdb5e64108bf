import { createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from "yauzl";
import { ImportError } from "./import-error";
import { LIMITS } from "./limits";

export type ZipEntry = { name: string; entry: Entry };

/** An archive on disk that is read by its directory: what is not wanted is never unpacked. */
export type OpenZip = {
  entries: ZipEntry[];
  /** Files in it that hold no training by their names, such as photos. */
  others: number;
  read: (of: ZipEntry) => Promise<Uint8Array>;
  /** An entry piece by piece, however large. Throws `ImportError` where it is damaged. */
  pieces: (of: ZipEntry) => AsyncGenerator<Uint8Array>;
  /** Writes an entry to a file of its own while `work` has it. */
  onDisk: <T>(of: ZipEntry, path: string, work: () => AsyncGenerator<T>) => AsyncGenerator<T>;
  close: () => void;
};

/** Entries in a directory at most, wanted or not: beyond that nobody's workouts are. */
const MOST_ENTRIES = 500_000;
/** What packs better than this, and is not small, is a bomb. */
const PACKED_TIMES = 250;
const ALWAYS = 1024 * 1024;

/** Opens a zip and lists what `wanted` picks by name. Throws `ImportError` for one that is damaged or far too large. */
export async function openZip(path: string, wanted: (name: string) => boolean): Promise<OpenZip> {
  const zip = await opened(path);
  try {
    return { ...(await listed(zip, wanted)), ...reading(zip), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    // Names are decoded here: the library refuses a whole archive for one of them, and nothing is written by its name.
    return await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      validateEntrySizes: true,
      decodeStrings: false,
    });
  } catch {
    throw new ImportError("refused.zipDamaged"); // The library's own words help nobody.
  }
}

async function listed(zip: ZipFile, wanted: (name: string) => boolean) {
  if (zip.entryCount > MOST_ENTRIES) throw new ImportError("refused.zipManyEntries", { most: MOST_ENTRIES });
  const entries: ZipEntry[] = [];
  let others = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      const name = nameOf(entry);
      if (wanted(name) && !left(name)) entries.push({ name, entry });
      else if (!left(name)) others++;
      zip.readEntry();
    });
    zip.on("end", resolve);
    zip.on("error", () => reject(new ImportError("refused.zipDamaged")));
    zip.readEntry();
  });
  if (entries.length > 0 && entries.every(({ entry }) => entry.isEncrypted()))
    throw new ImportError("refused.zipLocked");
  return { entries, others };
}

/** Folders, what a Mac adds, and files that hide. */
const left = (name: string) => /(^|\/)(\.(?!\.?\/)|__MACOSX\/)|\/$/.test(name);

/** UTF-8 where it is, whatever the archive says of it; else what the archive says: UTF-8 or the old code page 437. */
function nameOf({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(fileNameRaw);
  } catch {
    name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false); // It is no UTF-8.
  }
  return name.replaceAll("\\", "/");
}

function reading(zip: ZipFile): Pick<OpenZip, "read" | "pieces" | "onDisk"> {
  const streamOf = async ({ entry }: ZipEntry, most: number) => {
    if (entry.isEncrypted()) throw new ImportError("refused.entryLocked");
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
      throw new ImportError("refused.rarePacking");
    if (entry.uncompressedSize > most) throw new ImportError("refused.tooLarge", { most: { bytes: most } });
    if (entry.uncompressedSize > Math.max(ALWAYS, entry.compressedSize * PACKED_TIMES))
      throw new ImportError("refused.bomb", { times: PACKED_TIMES });
    return zip.openReadStreamPromise(entry);
  };
  return {
    read: (of) => unpacking(async () => buffer(await streamOf(of, LIMITS.file))),
    async *pieces(of) {
      const stream = await unpacking(() => streamOf(of, LIMITS.unpacked));
      const read = stream[Symbol.asyncIterator]();
      for (;;) {
        const { done, value } = await unpacking(() => read.next());
        if (done) return;
        yield value;
      }
    },
    async *onDisk(of, path, work) {
      try {
        await unpacking(async () =>
          pipeline(await streamOf(of, LIMITS.archive), createWriteStream(path, { mode: 0o600 })),
        );
        yield* work();
      } finally {
        await rm(path, { force: true });
      }
    },
  };
}

async function unpacking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ImportError) throw error;
    if ((error as { code?: string }).code === "ENOSPC") throw new ImportError("refused.diskFull");
    throw new ImportError("refused.cantUnpack"); // Wrong sizes or checksums.
  }
}
