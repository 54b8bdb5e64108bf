import { ImportError, LIMITS, type Parsed, type SessionDraft, TOO_MUCH } from "./draft";
import { type FileContext, readFile } from "./read-file";
import { sizeWord } from "./sizes";
import { named, type StravaList, stravaList } from "./strava-rows";
import { type OpenZip, openZip, type ZipEntry } from "./zip-entries";

/** One file of an archive: read, or the error it met. `nth` counts the files looked at so far. */
export type ArchiveFile = { name: string; nth?: number } & (
  | { bytes: Uint8Array | null; parsed: Parsed }
  | { error: unknown }
);
/** Said before the files, and again when an inner archive holds more: how many there are to read. */
export type ArchiveEvent = ArchiveFile | { total: number } | { passed: number };

export type ArchiveOptions = {
  /** Leaves the first so many files out: they were read before, and the last of them broke the reader. */
  after?: number;
  /** Reads the file of this name alone. */
  only?: string | null;
  limits?: { files: number; unpacked: number };
};

const WORKOUT = /\.(fit|tcx|gpx)(\.gz)?$/i;
const TABLE = /\.(csv|tsv)(\.gz)?$/i;
const ZIP = /\.zip$/i;
const SPREADSHEET = /^(xl\/workbook\.xml|content\.xml)$/;
/** An export in a zip in a zip is all there is. */
const DEEPEST = 2;

/**
 * The workouts and tables of a zip on disk, one after the other: Strava's and Garmin's exports, or any folder of files,
 * in whichever folder and with zips inside. Strava's list of activities adds names and effort to the files it names, and
 * gives the workouts that have none. Whatever is wrong with a file is told for it, and the rest go on. Inner archives are
 * written beside `path`. Throws `ImportError` for an archive that is damaged or beyond the limits.
 */
export async function* readArchive(
  path: string,
  context: FileContext,
  { after = 0, only = null, limits = LIMITS }: ArchiveOptions = {},
): AsyncGenerator<ArchiveEvent> {
  const reading: Reading = {
    context,
    only,
    limits,
    left: after,
    nth: 0,
    total: 0,
    unpacked: 0,
    passed: 0,
    list: null,
  };
  yield* zipped(path, 1, reading);
  if (reading.list && !only) yield* restOf(reading.list, reading);
  if (reading.passed) yield { passed: reading.passed };
}

type Reading = {
  context: FileContext;
  only: string | null;
  limits: { files: number; unpacked: number };
  /** How many files are still to be left out. */
  left: number;
  nth: number;
  total: number;
  unpacked: number;
  passed: number;
  list: StravaList | null;
};

async function* zipped(path: string, depth: number, reading: Reading): AsyncGenerator<ArchiveEvent> {
  const zip = await openZip(path, (name) => [WORKOUT, TABLE, ZIP, SPREADSHEET].some((one) => one.test(name)));
  try {
    if (zip.entries.some(({ name }) => name === "xl/workbook.xml" || name === "content.xml"))
      throw new ImportError("is a spreadsheet; save it as CSV (File, Save as) and choose that");
    const { workouts, tables, inner } = await sorted(zip, reading);
    yield { total: reading.total };
    for (const of of [...workouts, ...tables]) {
      const file = await one(zip, of, reading);
      if (file) yield { ...file, nth: reading.nth };
    }
    for (const of of inner) yield* unzipped(zip, of, path, depth, reading);
  } finally {
    zip.close();
  }
}

/** What is to be read, after the limits were checked against what the archive says of itself. */
async function sorted(zip: OpenZip, reading: Reading) {
  const { limits } = reading;
  const that = (pattern: RegExp) => zip.entries.filter(({ name }) => pattern.test(name));
  const [workouts, inner] = [that(WORKOUT), that(ZIP)];
  reading.passed += zip.others;
  reading.unpacked += zip.entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const tables: ZipEntry[] = [];
  for (const of of that(TABLE)) {
    const list = reading.list ? null : await listIn(zip, of, reading.context);
    if (list) reading.list = list;
    else tables.push(of);
  }
  reading.total += workouts.length + tables.length + inner.length + (reading.list ? 1 : 0);
  if (reading.total > limits.files)
    throw new ImportError(
      `holds more than ${limits.files.toLocaleString("en")} files; split it into several`,
    );
  if (reading.unpacked > limits.unpacked)
    throw new ImportError(`unpacks to more than ${sizeWord(limits.unpacked)}; split it into several`);
  return { workouts, tables, inner };
}

async function listIn(zip: OpenZip, of: ZipEntry, context: FileContext): Promise<StravaList | null> {
  try {
    return stravaList(of.name, await zip.read(of), context);
  } catch (error) {
    if (error instanceof ImportError) return null; // It is told when its turn comes.
    throw error;
  }
}

async function one(zip: OpenZip, of: ZipEntry, reading: Reading): Promise<ArchiveFile | null> {
  const { name } = of;
  const row = WORKOUT.test(name) ? (reading.list?.rowOf(name) ?? null) : null;
  reading.nth++;
  const skipped = reading.left > 0;
  if (skipped || (reading.only !== null && reading.only !== name)) {
    if (skipped) reading.left--;
    if (row) reading.list?.done(row);
    return skipped && reading.left === 0 ? { name, error: new ImportError(TOO_MUCH) } : null;
  }
  try {
    const bytes = await zip.read(of);
    const parsed = readFile(bytes, reading.context);
    if (row) reading.list?.done(row);
    return {
      name,
      bytes,
      parsed: { ...parsed, sessions: parsed.sessions.map((draft) => named(draft, row)) },
    };
  } catch (error) {
    // A service's export has dozens of tables: log-ins, comments. They are no diary to be explained.
    if (TABLE.test(name) && isExport(name, reading) && error instanceof ImportError) {
      reading.passed++;
      return null;
    }
    return { name, error };
  }
}

const isExport = (name: string, { list }: Reading) => list !== null || /(^|\/)DI_CONNECT\//i.test(name);

async function* unzipped(
  zip: OpenZip,
  of: ZipEntry,
  path: string,
  depth: number,
  reading: Reading,
): AsyncGenerator<ArchiveEvent> {
  try {
    if (depth >= DEEPEST) throw new ImportError("is a zip in a zip in a zip; unpack it and choose its files");
    const within = `${path}.${depth}`;
    for await (const event of zip.onDisk(of, within, () => zipped(within, depth + 1, reading)))
      yield "name" in event ? { ...event, name: `${of.name}/${event.name}` } : event;
  } catch (error) {
    reading.nth++;
    if (reading.left > 0) reading.left--;
    else yield { name: of.name, error, nth: reading.nth };
  }
}

/** The workouts of Strava's list that have no file, or one that could not be read: rows of one table. */
async function* restOf(list: StravaList, reading: Reading): AsyncGenerator<ArchiveEvent> {
  const sessions: SessionDraft[] = list.rest().map(({ draft }) => draft);
  if (reading.left > 0 || sessions.length + list.rowErrors.length === 0) return;
  yield { name: list.name, bytes: null, parsed: { sessions, wellness: [], rowErrors: list.rowErrors } };
}
