import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { uuidv7 } from "uuidv7";
import { afterAll, beforeAll, expect, it } from "vitest";
import { asViewer } from "@/db/connection/as-viewer";
import type { Database } from "@/db/connection/tx";
import { saveCheckIn } from "@/db/log/check-ins";
import { assessments } from "@/db/schema/verdicts";
import { testTeam } from "@/db/testing/people";
import { embeddedDatabase } from "@/db/testing/templates";
import { checkIn } from "@/lib/engine/fixtures";
import { csvMapping } from "@/lib/imports/csv/mapped";
import type { ImportLine } from "@/lib/imports/line";
import { UploadImport } from "./import-upload";

const DIARY = {
  holds: "sessions",
  date: "Date",
  dateOrder: "ymd",
  duration: "Minutes",
  durationUnit: "min",
  rpe: "RPE",
  sport: "Sport",
  distance: null,
  distanceUnit: "km",
};

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await embeddedDatabase();
  (globalThis as Record<symbol, unknown>)[Symbol.for("feelcheck.database")] = Promise.resolve(database);
  folder = mkdtempSync(join(tmpdir(), "upload-"));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

it("an upload after midnight gives the verdict of the evening's day anew where a day starts at three", async () => {
  const { athlete } = await testTeam(database, "Night owls");
  const as = <T>(work: Parameters<typeof asViewer<T>>[1]) => asViewer(athlete, work, database);
  const date = "2026-05-10";
  const write = { writeId: uuidv7(), date, today: date, revision: 0, answers: checkIn(), note: "" };
  await as((tx) => saveCheckIn(tx, athlete, write));
  const path = join(folder, "table.csv");
  writeFileSync(path, "Date,Minutes,RPE,Sport\n2026-05-08,60,5,Run\n");
  const context = {
    timeZone: "UTC",
    now: new Date("2026-05-11T01:30:00Z"),
    units: "km" as const,
    mapping: csvMapping.parse(DIARY),
  };
  const received = { path, archive: false, drop: async () => {} };
  const said: ImportLine[] = [];
  const upload = { me: athlete, name: "table.csv", context, dayStartsAt: "03:00", received, ownedTeams: [] };
  await new UploadImport(upload, (line) => said.push(line)).run();
  expect(said).toMatchObject([{ kind: "done", kept: 1 }]);
  const given = await as((tx) =>
    tx.select({ date: assessments.date, why: assessments.trigger }).from(assessments),
  );
  expect(given).toEqual([
    { date, why: "check-in" },
    { date, why: "session" },
  ]);
});
