// npm run measure-import -- [--rows 50000] [--activities 5000] [--megabytes 500]: how long two large histories take to
// import, what others wait meanwhile, and how memory grows. On a database of its own: TEST_DATABASE_URL, or embedded.
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { ZipFile } from "yazl";
import { asViewer, readAs } from "@/db/connection/as-viewer";
import { openDatabase } from "@/db/connection/client";
import type { Database } from "@/db/connection/tx";
import { type GivenFile, Import } from "@/db/log/imports";
import { sessionsSince } from "@/db/log/sessions";
import { testTeam } from "@/db/testing/people";
import { emptyDatabase, serverAnswers } from "@/db/testing/server";
import { fitBytes, STRAVA_CSV } from "@/lib/imports/fixtures";
import { readUpload } from "@/lib/imports/reader-pool";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "50000" },
    activities: { type: "string", default: "5000" },
    megabytes: { type: "string", default: "500" },
    embedded: { type: "boolean", default: false },
  },
});
const DAY_MS = 86_400_000;
const NOW = new Date("2026-05-20T12:00:00Z");
const context = { timeZone: "UTC", now: NOW, units: "km" as const, mapping: null };
const folder = mkdtempSync(join(tmpdir(), "feelcheck-measure-"));

/** Rows of intervals.icu's columns, several a day over many years. */
function table(rows: number): string {
  const path = join(folder, "history.csv");
  const lines = Array.from({ length: rows }, (_, i) => {
    const at = new Date(NOW.getTime() - DAY_MS - i * 4 * 3_600_000).toISOString().slice(0, 19);
    return `i${i},${at},Morning ${i},Run,${1800 + (i % 1800)},${5000 + (i % 9000)},${1900 + (i % 1800)},20,141,160,84.5,${i % 10}`;
  });
  const header =
    "id,start_date_local,name,type,moving_time,distance,elapsed_time,total_elevation_gain,average_heartrate,max_heartrate,average_cadence,icu_rpe";
  writeFileSync(path, `${header}\n${lines.join("\n")}\n`);
  return path;
}

/** An archive like Strava's: packed recordings, their list, and media that fill it up. */
async function archive(activities: number, megabytes: number): Promise<string> {
  const zip = new ZipFile();
  const path = join(folder, "export.zip");
  const written = pipeline(zip.outputStream, createWriteStream(path));
  let bytes = 0;
  for (let i = 0; i < activities; i++) {
    const start = new Date(NOW.getTime() - DAY_MS - i * 20 * 3_600_000);
    const packed = gzipSync(fitBytes({ start, minutes: 20 + (i % 60), hr: 130 + (i % 30) }));
    bytes += packed.length;
    zip.addBuffer(packed, `activities/${i}.fit.gz`, { compress: false });
  }
  zip.addBuffer(Buffer.from(STRAVA_CSV), "activities.csv");
  const photo = Buffer.alloc(1024 * 1024, 7);
  for (let i = 0; bytes < megabytes * 1024 * 1024; i++, bytes += photo.length)
    zip.addBuffer(photo, `media/${i}.jpg`, { compress: false });
  zip.end();
  await written;
  return path;
}

/** Imports a file as the route does, while somebody else reads a page's rows again and again. */
async function measured(name: string, database: Database, path: string, isArchive: boolean): Promise<void> {
  const team = await testTeam(database, name);
  const importing = new Import({
    athleteId: team.athlete,
    zone: "UTC",
    today: "2026-05-20",
    run: (work) => asViewer(team.athlete, work, database),
  });
  const loop = monitorEventLoopDelay({ resolution: 5 });
  let running = true;
  const waits: number[] = [];
  const memory: number[] = [];
  const others = (async () => {
    while (running) {
      const at = performance.now();
      await readAs(team.other, (tx) => sessionsSince(tx, team.other, "2026-01-01"), database);
      waits.push(performance.now() - at);
      memory.push(process.memoryUsage.rss());
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  })();
  loop.enable();
  const began = performance.now();
  let waiting: GivenFile[] = [];
  const counts = { kept: 0, merged: 0, known: 0, asked: 0, failed: 0, refused: 0 };
  const save = async (last: boolean) => {
    for (const outcome of await importing.save(waiting, { last }))
      for (const key of ["kept", "merged", "known", "asked", "failed"] as const) counts[key] += outcome[key];
    waiting = [];
  };
  for await (const event of readUpload({ path, name: "file", context, person: name, archive: isArchive })) {
    if (event.kind === "refused" || event.kind === "failed") counts.refused++;
    if (event.kind !== "file") continue;
    waiting.push(event);
    if (isArchive && waiting.length >= 200) await save(false);
  }
  await save(true);
  const seconds = (performance.now() - began) / 1000;
  running = false;
  await others;
  loop.disable();
  waits.sort((a, b) => a - b);
  const at = (share: number) => Math.round(waits[Math.floor((waits.length - 1) * share)] ?? 0);
  const MB = 1024 * 1024;
  const quarter = (from: number) =>
    Math.round(
      Math.max(...memory.slice(Math.floor(memory.length * from), Math.ceil(memory.length * (from + 0.25)))) /
        MB,
    );
  console.log(
    `${name}, ${database.engine}, ${Math.round(statSync(path).size / MB)} MB: ${seconds.toFixed(1)} s, ${JSON.stringify(counts)}\n` +
      `  others' reads: median ${at(0.5)} ms, 99 % ${at(0.99)} ms, longest ${at(1)} ms; event loop: longest ${Math.round(loop.max / 1e6)} ms\n` +
      `  memory by quarter: ${[0, 0.25, 0.5, 0.75].map(quarter).join(", ")} MB`,
  );
}

try {
  const made = !values.embedded && (await serverAnswers()) ? await emptyDatabase() : null;
  const database = await openDatabase(made?.url, null);
  await database.migrate();
  const path = table(Number(values.rows));
  await measured(`${values.rows} rows`, database, path, false);
  await measured(`${values.rows} rows of another`, database, path, false);
  const zip = await archive(Number(values.activities), Number(values.megabytes));
  await measured(`${values.activities} activities`, database, zip, true);
  await database.close();
  await made?.drop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
