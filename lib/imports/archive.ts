import type { Parsed, SessionDraft } from "./draft";
import { AppleHealth } from "./health/apple-health";
import { ImportError } from "./import-error";
import { LIMITS } from "./limits";
import { type FileContext, readCsv, readFile } from "./read-file";
import { isSheetEntry, isWorkbook, tablesOfWorkbook } from "./spreadsheet";
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
  /** What the archive itself is called: the tables of a workbook go by it. */
  name?: string;
};

const WORKOUT = /\.(fit|tcx|gpx)(\.gz)?$/i;
const TABLE = /\.(csv|tsv|xls)(\.gz)?$/i;
const ZIP = /\.zip$/i;
const WORKBOOK = /\.(xlsx|xlsm|xlsb|ods|numbers)$/i;
/** What Apple Health exports, in whichever language its phone speaks; the other XML beside it is for doctors. */
const HEALTH = /^(?:.*\/)?(?:apple_health_export\/(?!export_cda)[^/]+|export)\.xml$/i;
const ROUTE = /(?:^|\/)workout-routes\/[^/]+\.gpx$/i;
/** So many pieces of 64 kB are read between two signs of life. */
const BEAT = 256;
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
  { after = 0, only = null, limits = LIMITS, name = "" }: ArchiveOptions = {},
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
  yield* zipped(path, { depth: 1, within: "", name }, reading);
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

/** Where an archive stands: how deep, in what (a prefix of its files' names), and what it is called. */
type Where = { depth: number; within: string; name: string };

async function* zipped(path: string, where: Where, reading: Reading): AsyncGenerator<ArchiveEvent> {
  const wanted = (name: string) =>
    [WORKOUT, TABLE, ZIP, WORKBOOK, HEALTH].some((one) => one.test(name)) || isSheetEntry(name);
  const zip = await openZip(path, wanted);
  try {
    if (isWorkbook(zip)) {
      yield* sheetsOf(zip, where, reading);
      return;
    }
    const { workouts, tables, inner, health } = await sorted(zip, reading);
    yield { total: reading.total };
    for (const of of health) yield* healthOf(zip, of, where, reading);
    for (const of of [...workouts, ...tables]) {
      const file = await one(zip, of, where, reading);
      if (file) yield { ...file, nth: reading.nth };
    }
    for (const of of inner) yield* unzipped(zip, of, path, where, reading);
  } finally {
    zip.close();
  }
}

/** Apple Health's export, read as it is unpacked; it says that it is alive, since gigabytes take minutes. */
async function* healthOf(
  zip: OpenZip,
  of: ZipEntry,
  { within }: Where,
  reading: Reading,
): AsyncGenerator<ArchiveEvent> {
  const name = within + of.name;
  const nth = ++reading.nth;
  if (reading.left > 0) {
    reading.left--;
    if (reading.left === 0) yield { name, error: new ImportError("refused.tooMuch"), nth };
    return;
  }
  if (reading.only !== null && reading.only !== name) return;
  try {
    const health = new AppleHealth(reading.context);
    let pieces = 0;
    for await (const piece of zip.pieces(of)) {
      health.write(piece);
      if (++pieces % BEAT === 0) yield { total: reading.total };
    }
    yield { name, bytes: null, parsed: health.parsed(), nth };
  } catch (error) {
    yield { name, error, nth };
  }
}

/** The tables of a workbook: one goes by its name, several by their sheets'. */
async function* sheetsOf(zip: OpenZip, where: Where, reading: Reading): AsyncGenerator<ArchiveEvent> {
  const tables = await tablesOfWorkbook(zip);
  reading.total += where.depth > 1 ? tables.length - 1 : tables.length;
  yield { total: reading.total };
  for (const { sheet, table } of tables) {
    const name = tables.length > 1 ? `${where.name} (${sheet})` : where.name;
    reading.nth++;
    if (reading.left > 0) {
      reading.left--;
      if (reading.left === 0) yield { name, error: new ImportError("refused.tooMuch"), nth: reading.nth };
    } else if (reading.only === null || reading.only === name) {
      try {
        yield { name, bytes: null, parsed: readCsv(table, reading.context), nth: reading.nth };
      } catch (error) {
        yield { name, error, nth: reading.nth };
      }
    }
  }
}

/** What is to be read, after the limits were checked against what the archive says of itself. */
async function sorted(zip: OpenZip, reading: Reading) {
  const { limits } = reading;
  const that = (pattern: RegExp) => zip.entries.filter(({ name }) => pattern.test(name));
  const [health, inner] = [that(HEALTH), [...that(ZIP), ...that(WORKBOOK)]];
  // The workouts of Apple Health tell more than the routes beside them, which would be the same sessions again.
  const workouts = that(WORKOUT).filter(({ name }) => health.length === 0 || !ROUTE.test(name));
  reading.passed += zip.others + that(WORKOUT).length - workouts.length;
  reading.unpacked += zip.entries.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  const tables: ZipEntry[] = [];
  for (const of of that(TABLE)) {
    const list = reading.list ? null : await listIn(zip, of, reading.context);
    if (list) reading.list = list;
    else tables.push(of);
  }
  reading.total += workouts.length + tables.length + inner.length + health.length + (reading.list ? 1 : 0);
  if (reading.total > limits.files) throw new ImportError("refused.zipManyFiles", { most: limits.files });
  if (reading.unpacked > limits.unpacked)
    throw new ImportError("refused.zipTooLarge", { most: { bytes: limits.unpacked } });
  return { workouts, tables, inner, health };
}

async function listIn(zip: OpenZip, of: ZipEntry, context: FileContext): Promise<StravaList | null> {
  try {
    return stravaList(of.name, await zip.read(of), context);
  } catch (error) {
    if (error instanceof ImportError) return null; // It is told when its turn comes.
    throw error;
  }
}

async function one(
  zip: OpenZip,
  of: ZipEntry,
  { within }: Where,
  reading: Reading,
): Promise<ArchiveFile | null> {
  const name = within + of.name;
  const row = WORKOUT.test(of.name) ? (reading.list?.rowOf(of.name) ?? null) : null;
  reading.nth++;
  const skipped = reading.left > 0;
  if (skipped || (reading.only !== null && reading.only !== name)) {
    if (skipped) reading.left--;
    if (row) reading.list?.done(row);
    return skipped && reading.left === 0 ? { name, error: new ImportError("refused.tooMuch") } : null;
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
  { depth, within }: Where,
  reading: Reading,
): AsyncGenerator<ArchiveEvent> {
  const name = within + of.name;
  try {
    if (depth >= DEEPEST && ZIP.test(of.name)) throw new ImportError("refused.zipTooDeep");
    const inner = `${path}.${depth}`;
    const where = { depth: depth + 1, within: `${name}/`, name };
    yield* zip.onDisk(of, inner, () => zipped(inner, where, reading));
  } catch (error) {
    reading.nth++;
    if (reading.left > 0) reading.left--;
    else if (reading.only === null || reading.only === name) yield { name, error, nth: reading.nth };
  }
}

/** The workouts of Strava's list that have no file, or one that could not be read: rows of one table. */
async function* restOf(list: StravaList, reading: Reading): AsyncGenerator<ArchiveEvent> {
  const sessions: SessionDraft[] = list.rest().map(({ draft }) => draft);
  if (reading.left > 0 || sessions.length + list.rowErrors.length === 0) return;
  yield { name: list.name, bytes: null, parsed: { sessions, wellness: [], rowErrors: list.rowErrors } };
}
