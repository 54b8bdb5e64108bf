import { type CellObject, CFB, read, SSF, type WorkSheet } from "@e965/xlsx";
import { withoutControls } from "@/lib/text";
import { type Table, tableOfCells } from "./csv/table";
import { ImportError } from "./import-error";
import { LIMITS } from "./limits";
import type { OpenZip } from "./zip-entries";

const MB = 1024 * 1024;
/** What is read of a workbook, unpacked: its objects take many times as much in memory. */
const MOST = 48 * MB;
const COLUMNS = 500;
const SHEETS = 50;
/** Lines above a header and a few more than may be, so that a table that is too long is refused and not cut. */
const ROWS = LIMITS.rows + 100;

/** The parts of a workbook that hold its cells; pictures, drawings and macros are never unpacked. */
const PARTS =
  /^(?:\[Content_Types\]\.xml|xl\/(?:[^/]+|(?:worksheets|externalLinks|theme)\/[^/]+)\.xml|xl\/_rels\/workbook\.xml\.rels|content\.xml|styles\.xml|mimetype|META-INF\/manifest\.xml)$/;
export const SHEET_ENTRY = /^(?:xl\/workbook\.(?:xml|bin)|Index\/Document\.iwa|Index\.zip)$/;

/** Whether an entry of a zip is wanted where the zip is a workbook. */
export const isSheetEntry = (name: string) => PARTS.test(name) || SHEET_ENTRY.test(name);

/** Whether a zip is a workbook by what it holds. */
export const isWorkbook = ({ entries }: OpenZip) =>
  entries.some(({ name }) => SHEET_ENTRY.test(name)) ||
  (entries.some(({ name }) => name === "content.xml") && entries.some(({ name }) => name === "mimetype"));

/**
 * The tables of a workbook (.xlsx or .ods), a sheet each; sheets that hold none are left out, hidden ones too. Each part is
 * unpacked within limits and handed to the library as a store of its own, so that nothing else of the file reaches it.
 * Throws `ImportError`.
 */
export async function tablesOfWorkbook(zip: OpenZip): Promise<{ sheet: string; table: Table }[]> {
  const has = (pattern: RegExp) => zip.entries.some(({ name }) => pattern.test(name));
  if (has(/^Index(?:\/Document\.iwa|\.zip)$/)) throw new ImportError("refused.numbers");
  if (has(/^xl\/workbook\.bin$/)) throw new ImportError("refused.xlsb");
  const workbook = workbookOf(await storeOf(zip));
  const found: { sheet: string; table: Table }[] = [];
  let first: ImportError | null = null;
  for (const [i, sheet] of workbook.SheetNames.slice(0, SHEETS).entries()) {
    if (workbook.Workbook?.Sheets?.[i]?.Hidden) continue;
    try {
      const { date1904 = false } = workbook.Workbook?.WBProps ?? {};
      found.push({ sheet, table: tableOfCells(cellsOf(workbook.Sheets[sheet], date1904)) });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      first ??= error;
    }
  }
  if (found.length === 0) throw first ?? new ImportError("refused.workbookEmpty");
  return found;
}

async function storeOf(zip: OpenZip): Promise<Uint8Array> {
  const parts = zip.entries.filter(({ name }) => PARTS.test(name));
  const size = parts.reduce((sum, { entry }) => sum + entry.uncompressedSize, 0);
  if (size > MOST)
    throw new ImportError("refused.workbookTooLarge", { size: { bytes: size }, most: { bytes: MOST } });
  const store = CFB.utils.cfb_new();
  for (const part of parts) CFB.utils.cfb_add(store, `/${part.name}`, await zip.read(part));
  return CFB.write(store, { fileType: "zip", type: "buffer" });
}

function workbookOf(store: Uint8Array) {
  try {
    return read(store, {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellDates: false,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      sheetRows: ROWS,
    });
  } catch {
    throw new ImportError("refused.workbookDamaged"); // The library's own words help nobody.
  }
}

function cellsOf(sheet: WorkSheet | undefined, date1904: boolean): string[][] {
  const rows = (sheet?.["!data"] ?? []) as (CellObject | undefined)[][];
  const cells: string[][] = [];
  for (let i = 0; i < Math.min(rows.length, ROWS); i++) {
    const row = Array.from({ length: Math.min(rows[i]?.length ?? 0, COLUMNS) }, (_, j) =>
      textOf(rows[i]?.[j], date1904),
    );
    if (row.some(Boolean)) cells.push(row);
  }
  return cells;
}

/** A cell as a table of text has it: what a formula came to, dates and durations by their format. */
function textOf(cell: CellObject | undefined, date1904: boolean): string {
  if (!cell || cell.t === "z" || cell.t === "e" || cell.v === undefined) return "";
  if (typeof cell.v !== "number")
    return withoutControls(String(cell.v), { keepLineBreaks: true }).slice(0, 5_000);
  const format = typeof cell.z === "string" ? cell.z : "General";
  return SSF.is_date(format) ? momentText(cell.v, format, date1904) : numberText(cell.v);
}

/** Three digits behind the point would be taken for thousands where a column has no other. */
function numberText(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

const DAY_S = 86_400;
/** A duration shown by a clock's format is no date; nobody's is longer. */
const LONGEST_DAYS = 100;

function momentText(serial: number, format: string, date1904: boolean): string {
  const bare = format.replace(/"[^"]*"|\\./g, "").replace(/\[(?![hms]+\])[^\]]*\]/gi, "");
  const two = (n: number) => String(n).padStart(2, "0");
  if (!/[yd]/i.test(bare) && serial < LONGEST_DAYS) {
    const seconds = Math.round(serial * DAY_S);
    return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
  // To whole seconds first: half a second of a serial's rounding would show as :59.
  const at = SSF.parse_date_code(Math.round(serial * DAY_S) / DAY_S + 1e-9, { date1904 });
  if (!at) return numberText(serial);
  const day = `${String(at.y).padStart(4, "0")}-${two(at.m)}-${two(at.d)}`;
  return at.H || at.M || at.S ? `${day} ${two(at.H)}:${two(at.M)}:${two(at.S)}` : day;
}
