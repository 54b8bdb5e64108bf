import { gunzipSync } from "node:zlib";
import { isIntervalsWellness, readIntervalsWellness } from "./csv/intervals";
import { type CsvMapping, lackingColumns, readMapped } from "./csv/mapped";
import { planOf } from "./csv/plan";
import { notEmpty } from "./csv/rows";
import { readSessions } from "./csv/session-table";
import { readTable, type Table } from "./csv/table";
import { athleteColumns, rowsOfAthlete } from "./csv/team";
import { isTrainingPeaksMetrics, readTrainingPeaksMetrics, zonesOf } from "./csv/training-peaks";
import { decodeText } from "./decode";
import type { Parsed, SessionDraft } from "./draft";
import { readFit } from "./fit";
import { foreignFile } from "./foreign-files";
import { readGpx } from "./gpx";
import { AppleHealth } from "./health/apple-health";
import { ImportError } from "./import-error";
import { LIMITS } from "./limits";
import { otherArchive } from "./other-archives";
import { readTcx } from "./tcx";
import { measuredPlan } from "./wellness/measured";
import { readWellness } from "./wellness/read-wellness";
import type { Context } from "./workout";
import { encodingOf, looksLikeXml } from "./xml-encoding";

export type FileContext = Context & {
  /** Units of distances in Garmin's table, where the person said; null: what its columns tell, else it is asked. */
  units: "km" | "mi" | null;
  mapping: CsvMapping | null;
};

/** Thrown for a table whose columns nobody has explained yet: the person is asked to. */
export class NeedsMapping extends ImportError {
  constructor(readonly table: Table) {
    super("refused.needsColumns");
  }
}

/** What is in a file, told by its first bytes and not by its name. */
export function kindOf(bytes: Uint8Array): "fit" | "gzip" | "zip" | "xml" | "text" | "unknown" {
  const at = (i: number) => bytes[i] ?? 0;
  if (at(0) === 0x1f && at(1) === 0x8b) return "gzip";
  if (at(0) === 0x50 && at(1) === 0x4b && (at(2) === 3 || at(2) === 5)) return "zip";
  if (at(8) === 0x2e && at(9) === 0x46 && at(10) === 0x49 && at(11) === 0x54) return "fit";
  if (looksLikeXml(bytes)) return "xml";
  // A cut through a letter is no fault of the file: its end is left off.
  const text = decodeText(bytes.subarray(0, 4_000))
    .slice(0, 1_990)
    .replace(/^\uFEFF/, "")
    .trimStart();
  if (text.startsWith("<")) return "xml";
  const signs = text.match(CONTROLS)?.length ?? 0;
  return signs > text.length / 100 ? "unknown" : "text";
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a text file has none of.
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffd]/g;

/** Everything in one file's bytes (a zip is opened elsewhere, entry by entry). Throws `ImportError`, `NeedsMapping`. */
export function readFile(bytes: Uint8Array, context: FileContext): Parsed {
  if (bytes.length === 0) throw new ImportError("refused.empty");
  if (bytes.length > LIMITS.file) throw new ImportError("refused.tooLarge", { most: { bytes: LIMITS.file } });
  const kind = kindOf(bytes);
  if (kind === "gzip") return readPlain(unzipped(bytes), context);
  if (kind === "zip") throw new ImportError("refused.zipInZip");
  return readPlain(bytes, context);
}

/** No workout packs better than this; less than a megabyte may. */
const PACKED_TIMES = 250;
const ALWAYS = 1024 * 1024;

/** Unpacked piece by piece, and no further than a file may be large: what is packed ever so small costs no more than that. */
function unzipped(bytes: Uint8Array): Uint8Array {
  const most = Math.min(LIMITS.file, Math.max(ALWAYS, bytes.length * PACKED_TIMES));
  try {
    return gunzipSync(bytes, { maxOutputLength: most });
  } catch (error) {
    if ((error as { code?: string }).code !== "ERR_BUFFER_TOO_LARGE")
      throw new ImportError("refused.gzipDamaged");
    if (most === LIMITS.file) throw new ImportError("refused.unpacksTooLarge", { most: { bytes: most } });
    throw new ImportError("refused.bomb", { times: PACKED_TIMES });
  }
}

function readPlain(bytes: Uint8Array, context: FileContext): Parsed {
  const sessions = (list: SessionDraft[]): Parsed => ({ sessions: list, wellness: [], rowErrors: [] });
  switch (kindOf(bytes)) {
    case "fit":
      return sessions(readFit(bytes, context));
    case "xml":
      return isAppleHealth(bytes) ? readHealth(bytes, context) : sessions(readXml(bytes, context));
    case "text":
      return readText(bytes, context);
    case "gzip":
      throw new ImportError("refused.packedTwice");
    default:
      throw otherArchive(bytes) ?? new ImportError("refused.notKnown");
  }
}

const isAppleHealth = (bytes: Uint8Array) =>
  /<HealthData[\s>]|<!DOCTYPE HealthData/.test(Buffer.from(bytes.subarray(0, 20_000)).toString("latin1"));

function readHealth(bytes: Uint8Array, context: FileContext): Parsed {
  const health = new AppleHealth(context);
  for (let at = 0; at < bytes.length; at += SLICE) health.write(bytes.subarray(at, at + SLICE));
  return health.parsed();
}
const SLICE = 64 * 1024;

function readText(bytes: Uint8Array, context: FileContext): Parsed {
  const foreign = foreignFile(decodeText(bytes.subarray(0, 4_000)).replace(/^\uFEFF/, ""));
  if (foreign) throw new ImportError(foreign);
  return readCsv(readTable(bytes), context);
}

function readXml(bytes: Uint8Array, context: FileContext): SessionDraft[] {
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 20_000));
  if (/<(?:\w+:)?gpx[\s>]/.test(head)) return readGpx(bytes, context);
  if (/<(?:\w+:)?TrainingCenterDatabase[\s>]/.test(head)) return readTcx(bytes, context);
  if (/<!DOCTYPE html|<html/i.test(head)) throw new ImportError("refused.webPage");
  throw new ImportError(foreignFile(head) ?? "refused.otherXml");
}

/** What a table holds, whichever file it stood in. Throws `ImportError`, `NeedsMapping`, `NeedsAnswers`. */
export function readCsv(table: Table, context: FileContext): Parsed {
  const plan = planOf(table);
  const { mapping } = context;
  if (plan) {
    const answers = mapping?.holds === "answers" ? mapping : {};
    const more = plan.source === "trainingpeaks-csv" ? zonesOf(table) : undefined;
    const { read, rowErrors } = readSessions(table, plan, { context, units: context.units, answers }, more);
    return kept({ sessions: read.map(({ draft }) => draft), wellness: [], rowErrors });
  }
  if (isTrainingPeaksMetrics(table)) return kept(readTrainingPeaksMetrics(table, context));
  if (isIntervalsWellness(table) && athleteColumns(table).length === 0)
    return kept(readIntervalsWellness(table, context));
  const explained = mapping && mapping.holds !== "answers" && lackingColumns(table, mapping).length === 0;
  if (explained) return readExplained(table, mapping, context);
  const measured = athleteColumns(table).length === 0 ? measuredPlan(table) : null;
  if (!measured) throw new NeedsMapping(table);
  const order = mapping?.holds === "answers" ? mapping.dateOrder : undefined;
  return kept(readWellness(table, { ...measured, dateOrder: order ?? "ymd" }, context));
}

/** A table as its owner explained it: the rows of one athlete, or of several. */
function readExplained(
  table: Table,
  mapping: Exclude<CsvMapping, { holds: "answers" }>,
  context: FileContext,
): Parsed {
  const { athlete } = mapping;
  // Columns that were one person's may come again as a team's.
  if (athlete === undefined && athleteColumns(table).length > 0) throw new NeedsMapping(table);
  if (!athlete) return kept(readMapped(table, mapping, context));
  const of = (value: string) => readMapped(rowsOfAthlete(table, athlete.column, value), mapping, context);
  if ("value" in athlete) {
    const own = rowsOfAthlete(table, athlete.column, athlete.value);
    if (own.rows.length === 0) throw new NeedsMapping(table);
    return kept(readMapped(own, mapping, context));
  }
  // Somebody new in the team is asked about, never left out in silence.
  const values = table.rows.map((row) => row[table.header.indexOf(athlete.column)]);
  const named = new Set(athlete.people.map(({ value }) => value));
  if (values.some((value) => value && !named.has(value))) throw new NeedsMapping(table);
  const athletes = athlete.people.flatMap(({ value, athleteId }) =>
    athleteId ? { athleteId, parsed: of(value) } : [],
  );
  const rowErrors = athletes.flatMap(({ parsed }) => parsed.rowErrors);
  return { sessions: [], wellness: [], rowErrors, athletes };
}

function kept(parsed: Parsed): Parsed {
  notEmpty(
    parsed.sessions.length + parsed.wellness.length + (parsed.measures?.length ?? 0),
    parsed.rowErrors,
  );
  return parsed;
}
