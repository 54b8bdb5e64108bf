import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fitBytes, GARMIN_CSV, gpxBytes, PLAIN_CSV } from "./fixtures";
import { gpxOf, steady, xml } from "./fixtures-odd";
import { reportRows } from "./report";
import { uploadEvents } from "./upload-events";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "report-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function rowsOf(name: string, bytes: Uint8Array | string) {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const timeZone = "Europe/Berlin";
  const context = { timeZone, now: new Date("2026-05-20T12:00:00Z"), units: "km" as const, mapping: null };
  const rows = [];
  for await (const event of uploadEvents({ path, name, context }))
    if (event.kind !== "archive" && event.kind !== "passed")
      rows.push(...reportRows(event, event.name, timeZone));
  return rows;
}

it("a recording: its start with the offset of its place", async () => {
  expect(await rowsOf("a.fit", fitBytes())).toEqual([
    {
      file: "a.fit",
      status: "kept",
      sport: "run",
      start: "2026-05-09T08:30:00+02:00",
      minutes: 40,
      km: 7.2,
      ascentM: expect.any(Number),
      heartRate: 141,
      warnings: [],
      warningCodes: [],
      reason: null,
      code: null,
      params: null,
    },
  ]);
  const lisbon = steady({ to: 600, place: { lat: 38.7, lon: -9.14 } });
  const rows = await rowsOf("b.gpx", xml(gpxOf([{ moments: lisbon }])));
  expect(rows).toMatchObject([{ start: "2026-05-09T07:30:00+01:00", status: "asked" }]);
  expect(rows[0]?.reason).toContain("names no sport");
});

it("a table: wall clocks without an offset; a table to explain is asked; what is no file of ours is refused", async () => {
  expect((await rowsOf("c.csv", GARMIN_CSV)).map(({ start }) => start)).toEqual([
    "2026-05-09T08:30:00",
    "2026-05-10T18:00:00",
  ]);
  expect(await rowsOf("d.csv", PLAIN_CSV)).toMatchObject([{ status: "asked", minutes: null }]);
  const refused = await rowsOf("e.gpx", gpxBytes().slice(0, 300));
  expect(refused).toMatchObject([
    {
      status: "refused",
      sport: null,
      reason: expect.stringContaining("holds no track"),
      code: "refused.noTrack",
      params: {},
    },
  ]);
});
