import { buffer } from "node:stream/consumers";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { readStrava, type StravaRow } from "./csv/strava";
import { readTable } from "./csv/table";
import { ImportError, LIMITS, type Parsed, type SessionDraft } from "./draft";
import { type FileContext, readFile } from "./read-file";

/** One file of an archive, read or refused. */
export type ArchiveFile =
  | { name: string; bytes: Uint8Array | null; parsed: Parsed }
  | { name: string; error: string };

const WORKOUT = /\.(fit|tcx|gpx)(\.gz)?$/i;

/**
 * The workouts of a zip on disk, one file after the other: Strava's and Garmin's bulk exports, or any folder of files.
 * `activities.csv` adds names and RPE to the files it lists, and gives the workouts that have no file. A bad file is
 * told and the rest go on. Throws `ImportError` for an archive that is damaged or beyond the limits.
 */
export async function* readArchive(path: string, context: FileContext): AsyncGenerator<ArchiveFile> {
  const zip = await opened(path);
  try {
    const entries = await listed(zip);
    const table = entries.find(({ fileName }) => /(^|\/)activities\.csv$/i.test(fileName));
    const rows = table ? await stravaRows(zip, table, context) : new Map<string, StravaRow>();
    for (const entry of entries) {
      if (!WORKOUT.test(entry.fileName)) continue;
      const name = entry.fileName;
      const row = rows.get(name);
      try {
        const bytes = await contentOf(zip, entry);
        const parsed = readFile(bytes, context);
        rows.delete(name);
        yield {
          name,
          bytes,
          parsed: { ...parsed, sessions: parsed.sessions.map((draft) => named(draft, row)) },
        };
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        yield { name, error: error.message };
      }
    }
    for (const [key, { draft }] of rows)
      yield {
        name: `${table?.fileName}: ${draft.title || key}`,
        bytes: null,
        parsed: { sessions: [draft], wellness: [], rowErrors: [] },
      };
  } finally {
    zip.close();
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
  } catch {
    throw new ImportError("is a damaged zip, or ends early; download it again"); // The library's own words help nobody.
  }
}

/** The entries, after the limits were checked against what the archive says of itself. */
async function listed(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > LIMITS.files)
    throw new ImportError("holds more than 2,000 files; split it into several");
  const entries: Entry[] = [];
  let unpacked = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on("entry", (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      if (unpacked > LIMITS.unpacked)
        return reject(new ImportError("unpacks to more than 200 MB; split it into several"));
      if (!entry.fileName.endsWith("/") && !entry.fileName.startsWith("__MACOSX/")) entries.push(entry);
      zip.readEntry();
    });
    zip.on("end", resolve);
    zip.on("error", () => reject(new ImportError("is a damaged zip; download it again")));
    zip.readEntry();
  });
  return entries;
}

async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.uncompressedSize > LIMITS.file) throw new ImportError("is larger than 25 MB");
  try {
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch {
    // Wrong sizes, checksums or encryption: whatever it is, this entry can't be read.
    throw new ImportError("can't be unpacked: it is damaged or encrypted");
  }
}

async function stravaRows(zip: ZipFile, entry: Entry, context: FileContext): Promise<Map<string, StravaRow>> {
  const { read } = readStrava(readTable(await contentOf(zip, entry)), context);
  return new Map(read.map((row, i) => [row.file || `row ${i + 2}`, row]));
}

/** What the table knows better than the file: the name, the effort, the note. */
function named(draft: SessionDraft, row: StravaRow | undefined): SessionDraft {
  if (!row) return draft;
  const known = draft.sport === "other" ? { sport: row.draft.sport, kind: row.draft.kind } : {};
  return {
    ...draft,
    ...known,
    title: row.draft.title || draft.title,
    rpe: row.draft.rpe,
    note: row.draft.note,
  };
}
