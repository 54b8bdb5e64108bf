// npm run import-report -- FOLDER [--json] [--zone Europe/Berlin]: reads every file of a folder through the reader that
// uploads go through, without a database, and prints what comes. Nothing is kept, and nothing of the folder is changed.
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { isTimeZone } from "@/lib/calendar";
import { type ReportRow, reportRows } from "@/lib/imports/report";
import { uploadEvents } from "@/lib/imports/upload-events";

// Whoever reads the first lines only closes the pipe.
process.stdout.on("error", () => process.exit(0));

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, zone: { type: "string" } },
});
const folder =
  positionals[0] ?? fail("Give a folder: npm run import-report -- FOLDER [--json] [--zone Europe/Berlin]");
const timeZone = values.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
if (!isTimeZone(timeZone)) fail(`${timeZone} is not a time zone; give one such as Europe/Berlin.`);
const context = { timeZone, now: new Date(), units: null, mapping: null };

const all: ReportRow[] = [];
for (const path of await filesOf(folder)) {
  const file = relative(folder, path);
  for await (const event of uploadEvents({ path, name: file, context })) {
    if (event.kind === "archive" || event.kind === "passed") continue;
    const name = event.name === file ? file : `${file}/${event.name}`;
    const rows = reportRows(event, name, timeZone);
    if (values.json) for (const row of rows) console.log(JSON.stringify(row));
    else all.push(...rows);
  }
}
if (!values.json) print(all);

/** Every file below a folder in the order of their names; hidden ones are not looked at. */
async function filesOf(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true }).catch((error: Error) =>
    fail(`The folder ${place} can't be read: ${error.message}`),
  );
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(place, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) files.push(...(await filesOf(path)));
    else if (entry.isFile()) files.push(path);
  }
  return files;
}

function print(rows: readonly ReportRow[]): void {
  const told = (value: string | number | null) => (value === null ? "" : String(value));
  const cells = rows.map((row) => [
    row.file,
    row.status,
    told(row.sport),
    told(row.start),
    told(row.minutes),
    told(row.km),
    told(row.ascentM),
    told(row.heartRate),
    [row.reason, ...row.warnings].filter(Boolean).join(" "),
  ]);
  const head = ["file", "status", "sport", "start", "minutes", "km", "ascent", "heart rate", "words"];
  const table = [head, ...cells];
  const widths = head.map((_, i) => Math.max(...table.map((line) => line[i]?.length ?? 0)));
  for (const line of table)
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  console.log(`\n${count("kept")} kept, ${count("asked")} asked, ${count("refused")} refused.`);
}
