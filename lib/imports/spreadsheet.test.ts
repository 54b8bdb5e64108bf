import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { csvMapping } from "./csv/mapped";
import { bytesOf, STRAVA_CSV } from "./fixtures";
import { plainSay } from "./plain-say";
import type { FileContext } from "./read-file";
import { type UploadEvent, uploadEvents } from "./upload-events";

const folder = mkdtempSync(join(tmpdir(), "feelcheck-sheets-"));
const context: FileContext = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: null,
  mapping: null,
};
let n = 0;
async function events(bytes: Uint8Array, name: string, over: object = {}): Promise<UploadEvent[]> {
  const path = join(folder, `${n++}`);
  writeFileSync(path, bytes);
  const all: UploadEvent[] = [];
  for await (const event of uploadEvents({ path, name, context, ...over })) all.push(event);
  return all.filter(({ kind }) => kind !== "archive" && kind !== "passed");
}

type Cell = WorkSheet[string];
const number = (v: number, z?: string): Cell => ({ t: "n", v, ...(z ? { z } : {}) });
const text = (v: string): Cell => ({ t: "s", v });
function sheet(rows: Cell[][]): WorkSheet {
  const cells = utils.aoa_to_sheet([[]]);
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) cells[utils.encode_cell({ r, c })] = cell;
  const width = Math.max(...rows.map(({ length }) => length));
  cells["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: width - 1 } });
  return cells;
}
function book(sheets: Record<string, WorkSheet>, over: Partial<WorkBook> = {}): WorkBook {
  const made = utils.book_new();
  for (const [name, one] of Object.entries(sheets)) utils.book_append_sheet(made, one, name);
  return Object.assign(made, over);
}
const bytes = (of: WorkBook, bookType: "xlsx" | "ods" | "xls" = "xlsx"): Uint8Array =>
  write(of, { type: "buffer", bookType, compression: true });

/** 9 May 2026, 06:30 as days since 1900. */
const SERIAL = 46_151 + 6.5 / 24;
const training = (start = SERIAL) =>
  sheet([
    [text("My training")],
    [text("Date"), text("Sport"), text("Duration"), text("Distance (km)"), text("Avg HR")],
    [number(start, "d.m.yy h:mm"), text("Run"), number(40 / 1440, "h:mm:ss"), number(7.125), number(141)],
    [
      number(start + 1, "d.m.yy h:mm"),
      text("Run"),
      number(1.5, "[h]:mm"),
      { t: "n", v: 8, f: "4+4" },
      { t: "e", v: 42 },
    ],
  ]);
const mapping = csvMapping.parse({
  holds: "sessions",
  date: "Date",
  dateOrder: "ymd",
  duration: "Duration",
  durationUnit: "h:mm",
  rpe: null,
  sport: "Sport",
  distance: "Distance (km)",
  distanceUnit: "km",
  averageHr: "Avg HR",
});
const explained = { context: { ...context, mapping } };

describe("workbooks are tables: dates by serial, durations by format, formulas by what they came to", () => {
  for (const kind of ["xlsx", "ods"] as const)
    it(`.${kind}`, async () => {
      const [file] = await events(bytes(book({ Log: training() }), kind), `log.${kind}`, explained);
      if (file?.kind !== "file") throw new Error(JSON.stringify(file));
      expect(file.name).toBe(`log.${kind}`);
      expect(file.parsed.sessions).toMatchObject([
        { wallClock: "2026-05-09T06:30:00", durationMin: 40, distanceKm: 7.125, averageHr: 141 },
        { wallClock: "2026-05-10T06:30:00", durationMin: 2160, distanceKm: 8, averageHr: null },
      ]);
    });

  it("counted from 1904 as well", async () => {
    const made = book({ Log: training(SERIAL - 1462) }, { Workbook: { WBProps: { date1904: true } } });
    const [file] = await events(bytes(made), "mac.xlsx", explained);
    expect(file).toMatchObject({ parsed: { sessions: [{ date: "2026-05-09" }, { date: "2026-05-10" }] } });
  });

  it("a serial whose format was lost is a date, in a text file too", async () => {
    const [file] = await events(bytesOf("Date,Sleep duration,HRV\n46151,7.5,60\n46152,8,61\n"), "n.csv");
    expect(file).toMatchObject({ parsed: { measures: [{ date: "2026-05-09" }, { date: "2026-05-10" }] } });
  });
});

describe("of several sheets each is a table of its own", () => {
  const nights = sheet([
    [text("Date"), text("Sleep duration"), text("HRV")],
    [number(46_151, "yyyy-mm-dd"), number(7.5 / 24, "h:mm"), number(60)],
  ]);
  const notes = sheet([[text("Only a word")]]);
  const made = bytes(book({ Notes: notes, Log: training(), Nights: nights }));

  it("those without one are left out; one that has to be explained is named by its sheet", async () => {
    const [log, measured] = await events(made, "all.xlsx");
    expect(log).toMatchObject({ kind: "unknown-table", name: "all.xlsx (Log)", rows: 2 });
    expect(measured).toMatchObject({
      kind: "file",
      name: "all.xlsx (Nights)",
      parsed: { measures: [{ date: "2026-05-09", sleepHours: 7.5, hrvMs: 60 }] },
    });
  });

  it("and read alone once it is explained, in a zip too", async () => {
    const alone = await events(made, "all.xlsx", { ...explained, only: "all.xlsx (Log)" });
    expect(alone).toMatchObject([{ kind: "file", parsed: { sessions: [{}, {}] } }]);
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(made), "backup/all.xlsx");
    zip.addBuffer(Buffer.from(bytesOf(STRAVA_CSV)), "tables/other.csv");
    zip.end();
    const packed = await buffer(zip.outputStream);
    const names = (await events(packed, "all.zip")).map((event) => ("name" in event ? event.name : ""));
    expect(names).toEqual(expect.arrayContaining(["backup/all.xlsx (Log)", "backup/all.xlsx (Nights)"]));
    const only = await events(packed, "all.zip", { ...explained, only: "backup/all.xlsx (Log)" });
    expect(only).toMatchObject([{ kind: "file", parsed: { sessions: [{}, {}] } }]);
  });
});

describe("what is no workbook we read is refused with the way out", () => {
  const refused = async (given: Uint8Array) => {
    const [event] = await events(given, "table");
    return event?.kind === "refused" ? plainSay(event.said) : JSON.stringify(event);
  };
  const zipOf = async (entries: Record<string, Buffer>) => {
    const zip = new ZipFile();
    for (const [name, content] of Object.entries(entries)) zip.addBuffer(content, name);
    zip.end();
    return await buffer(zip.outputStream);
  };

  it("an old Excel file, a Numbers document, a damaged one, one without a table", async () => {
    expect(await refused(bytes(book({ Log: training() }), "xls"))).toMatch(/File, Save As, Excel Workbook/);
    expect(await refused(await zipOf({ "Index/Document.iwa": Buffer.from("x") }))).toMatch(
      /File, Export To, CSV/,
    );
    expect(await refused(await zipOf({ "xl/workbook.xml": Buffer.from("<workbook") }))).toMatch(/workbook/);
    expect(await refused(bytes(book({ Notes: sheet([[text("one")]]) })))).toMatch(/not a table/);
  });

  it("a bomb costs nothing: it is known by its sizes, and unpacked no further than it says", async () => {
    const bomb = await zipOf({
      "xl/workbook.xml": Buffer.from("<workbook/>"),
      "xl/worksheets/sheet1.xml": Buffer.alloc(60 * 1024 * 1024, " "),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refused(bomb)).toMatch(/60 MB, more than 48 MB/);
    const dense = await zipOf({
      "xl/workbook.xml": Buffer.from("<workbook/>"),
      "xl/worksheets/sheet1.xml": Buffer.alloc(40 * 1024 * 1024, " "),
    });
    expect(await refused(dense)).toMatch(/250 times its size/);
  });
});
