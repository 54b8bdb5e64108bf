import { gunzipSync } from "node:zlib";
import { isIntervalsWellness, readIntervalsWellness } from "./csv/intervals";
import { type CsvMapping, lackingColumns, readMapped } from "./csv/mapped";
import { planOf } from "./csv/plan";
import { notEmpty } from "./csv/rows";
import { readSessions } from "./csv/session-table";
import { readTable, type Table } from "./csv/table";
import { isTrainingPeaksMetrics, readTrainingPeaksMetrics, zonesOf } from "./csv/training-peaks";
import { decodeText } from "./decode";
import {
  ImportError,
  LIMITS,
  type Parsed,
  type RowError,
  type SessionDraft,
  type WellnessDraft,
} from "./draft";
import { readFit } from "./fit";
import { foreignFile } from "./foreign-files";
import { readGpx } from "./gpx";
import { otherArchive } from "./other-archives";
import { sizeWord } from "./sizes";
import { readTcx } from "./tcx";
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
    super("is a table with columns of its own; say what they hold");
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
  if (bytes.length === 0) throw new ImportError("is empty");
  if (bytes.length > LIMITS.file) throw new ImportError(`is larger than ${sizeWord(LIMITS.file)}`);
  const kind = kindOf(bytes);
  if (kind === "gzip") return readPlain(unzipped(bytes), context);
  if (kind === "zip") throw new ImportError("is a zip inside a zip; unpack it first");
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
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE")
      throw new ImportError(
        most === LIMITS.file
          ? `unpacks to more than ${sizeWord(most)}; no workout is that large`
          : `unpacks to more than ${PACKED_TIMES} times its size; no workout does`,
      );
    throw new ImportError("is a damaged gzip file, or ends early");
  }
}

function readPlain(bytes: Uint8Array, context: FileContext): Parsed {
  const sessions = (list: SessionDraft[]): Parsed => ({ sessions: list, wellness: [], rowErrors: [] });
  switch (kindOf(bytes)) {
    case "fit":
      return sessions(readFit(bytes, context));
    case "xml":
      return sessions(readXml(bytes, context));
    case "text":
      return readText(bytes, context);
    case "gzip":
      throw new ImportError("is packed twice; unpack it first");
    default:
      throw new ImportError(
        otherArchive(bytes) ??
          "is neither FIT, TCX, GPX nor a table; its content is not known, whatever its name says",
      );
  }
}

function readText(bytes: Uint8Array, context: FileContext): Parsed {
  const foreign = foreignFile(decodeText(bytes.subarray(0, 4_000)).replace(/^\uFEFF/, ""));
  if (foreign) throw new ImportError(foreign);
  return readCsv(readTable(bytes), context);
}

function readXml(bytes: Uint8Array, context: FileContext): SessionDraft[] {
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, 20_000));
  if (/<(?:\w+:)?gpx[\s>]/.test(head)) return readGpx(bytes, context);
  if (/<(?:\w+:)?TrainingCenterDatabase[\s>]/.test(head)) return readTcx(bytes, context);
  if (/<!DOCTYPE html|<html/i.test(head)) throw new ImportError("is a web page; download the file itself");
  throw new ImportError(foreignFile(head) ?? "is XML, but neither TCX nor GPX");
}

function readCsv(table: Table, context: FileContext): Parsed {
  const plan = planOf(table);
  const { mapping } = context;
  if (plan) {
    const answers = mapping?.holds === "answers" ? mapping : {};
    const more = plan.source === "trainingpeaks-csv" ? zonesOf(table) : undefined;
    const { read, rowErrors } = readSessions(table, plan, { context, units: context.units, answers }, more);
    return kept({ sessions: read.map(({ draft }) => draft), wellness: [], rowErrors });
  }
  const mornings = (list: { read: WellnessDraft[]; rowErrors: RowError[] }): Parsed =>
    kept({ sessions: [], wellness: list.read, rowErrors: list.rowErrors });
  if (isTrainingPeaksMetrics(table)) return mornings(readTrainingPeaksMetrics(table, context));
  if (isIntervalsWellness(table)) return mornings(readIntervalsWellness(table, context));
  if (!mapping || mapping.holds === "answers" || lackingColumns(table, mapping).length)
    throw new NeedsMapping(table);
  return kept(readMapped(table, mapping, context));
}

function kept(parsed: Parsed): Parsed {
  notEmpty(parsed.sessions.length + parsed.wellness.length, parsed.rowErrors);
  return parsed;
}
