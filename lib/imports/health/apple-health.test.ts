import { createWriteStream, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { expect, it } from "vitest";
import { ZipFile } from "yazl";
import { bytesOf, gpxBytes } from "../fixtures";
import { readFile } from "../read-file";
import { refusalOf, saidAll } from "../testing/sentences";
import { type UploadEvent, uploadEvents } from "../upload-events";

const folder = mkdtempSync(join(tmpdir(), "feelcheck-health-"));
const context = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: null,
  mapping: null,
};
const record = (type: string, from: string, to: string, value: string, more = "") =>
  `<Record type="HK${type}" sourceName="Watch" ${more} startDate="${from} +0200" endDate="${to} +0200" value="${value}"/>\n`;
const asleep = (from: string, to: string, stage: string) =>
  record("CategoryTypeIdentifierSleepAnalysis", from, to, `HKCategoryValueSleepAnalysis${stage}`);
const quantity = (type: string, at: string, value: number) =>
  record(`QuantityTypeIdentifier${type}`, at, at, String(value), 'unit="x"');

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE HealthData [
<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>
<!ATTLIST HealthData locale CDATA #REQUIRED>
<!ENTITY bomb "bomb">
]>
<HealthData locale="de_DE">
<ExportDate value="2026-05-20 10:00:00 +0200"/>
`;
const DATA = [
  quantity("StepCount", "2026-05-09 08:00:00", 100),
  asleep("2026-05-08 22:30:00", "2026-05-09 06:30:00", "InBed"),
  asleep("2026-05-08 22:45:00", "2026-05-09 02:00:00", "AsleepCore"),
  asleep("2026-05-09 02:00:00", "2026-05-09 02:30:00", "Awake"),
  asleep("2026-05-09 02:30:00", "2026-05-09 06:30:00", "AsleepREM"),
  // The phone tells the same night again, and took lying awake for sleep.
  asleep("2026-05-08 23:00:00", "2026-05-09 06:00:00", "AsleepUnspecified"),
  asleep("2026-05-09 14:00:00", "2026-05-09 15:00:00", "AsleepCore"),
  // It ends in the evening: of the next morning, as a shift worker's is.
  asleep("2026-05-09 18:30:00", "2026-05-09 23:00:00", "Asleep"),
  quantity("HeartRateVariabilitySDNN", "2026-05-09 04:00:00", 60),
  quantity("HeartRateVariabilitySDNN", "2026-05-09 05:00:00", 70),
  quantity("HeartRateVariabilitySDNN", "2026-05-09 20:00:00", 20),
  quantity("RestingHeartRate", "2026-05-09 00:00:00", 48),
  quantity("RestingHeartRate", "2026-06-01 00:00:00", 40),
  `<Workout workoutActivityType="HKWorkoutActivityTypeRunning" duration="40" durationUnit="min" startDate="2026-05-09 08:30:00 +0200" endDate="2026-05-09 09:15:00 +0200">
 <MetadataEntry key="HKTimeZone" value="Europe/Lisbon"/>
 <MetadataEntry key="HKElevationAscended" value="2050 cm"/>
 <WorkoutEvent type="HKWorkoutEventTypePause" date="2026-05-09 08:50:00 +0200"/>
 <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="7.2" unit="km"/>
 <WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="141.4" minimum="90" maximum="172" unit="count/min"/>
 <WorkoutActivity uuid="1"><WorkoutStatistics type="HKQuantityTypeIdentifierHeartRate" average="1" maximum="2"/></WorkoutActivity>
</Workout>\n`,
  `<Workout workoutActivityType="HKWorkoutActivityTypeTraditionalStrengthTraining" duration="0.5" durationUnit="hr" totalDistance="0" totalDistanceUnit="mi" startDate="2019-05-09 08:30:00 +0200" endDate="2019-05-09 09:00:00 +0200"/>\n`,
  `<Workout workoutActivityType="HKWorkoutActivityTypeSwimming" duration="0" startDate="2019-05-09 08:30:00 +0200" endDate="2019-05-09 08:30:00 +0200"/>\n`,
].join("");
const XML = `${HEAD}${DATA}</HealthData>`;

it("workouts are sessions; the longest sleep, the HRV of night and morning and the resting heart rate are mornings", () => {
  const { sessions, measures, wellness, notes } = readFile(bytesOf(XML), context);
  expect(wellness).toEqual([]);
  expect(measures).toMatchObject([
    { date: "2026-05-09", sleepHours: 7.8, hrvMs: 65, restingHr: 48, source: "apple-health" },
    { date: "2026-05-10", sleepHours: 4.5, hrvMs: null, restingHr: null },
  ]);
  expect(sessions).toMatchObject([
    {
      sport: "run",
      date: "2026-05-09",
      wallClock: "2026-05-09T07:30:00",
      place: "Europe/Lisbon",
      durationMin: 40,
      elapsedMin: 45,
      distanceKm: 7.2,
      ascentM: 21,
      averageHr: 141,
      maxHr: 172,
      rpe: null,
    },
    { sport: "strength", durationMin: 30, distanceKm: null },
  ]);
  expect(sessions[0]?.startedAt?.toISOString()).toBe("2026-05-09T06:30:00.000Z");
  expect(saidAll(notes)).toBe("1 workout was too short, undated or too many and was left out.");
});

it("cut anywhere between two pieces, it is the same", async () => {
  const { AppleHealth } = await import("./apple-health");
  const whole = readFile(bytesOf(XML), context);
  for (const size of [1, 7, 100, 1000]) {
    const health = new AppleHealth(context);
    const bytes = bytesOf(XML);
    for (let at = 0; at < bytes.length; at += size) health.write(bytes.subarray(at, at + size));
    expect(health.parsed()).toEqual(whole);
  }
});

async function zipOf(entries: Record<string, Uint8Array | Readable>): Promise<string> {
  const path = join(folder, `${Object.keys(entries).length}.zip`);
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries))
    if (content instanceof Readable) zip.addReadStream(content, name);
    else zip.addBuffer(Buffer.from(content), name);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}
async function events(path: string): Promise<UploadEvent[]> {
  const all: UploadEvent[] = [];
  for await (const event of uploadEvents({ path, name: "export.zip", context })) all.push(event);
  return all;
}

it("in the zip the phone makes, its routes are no second sessions, and the doctors' file is left alone", async () => {
  const path = await zipOf({
    "apple_health_export/Export.xml": bytesOf(XML),
    "apple_health_export/export_cda.xml": bytesOf("<ClinicalDocument/>"),
    "apple_health_export/workout-routes/route_2026-05-09_8.30am.gpx": gpxBytes(),
  });
  const told = await events(path);
  expect(told.filter(({ kind }) => kind === "file")).toMatchObject([
    { name: "apple_health_export/Export.xml", parsed: { sessions: [{}, {}] } },
  ]);
  expect(told.filter(({ kind }) => kind === "refused")).toEqual([]);
  expect(told).toContainEqual({ kind: "passed", files: 2 });
});

it("larger than any other file may be, it is read in the memory of its pieces", async () => {
  const steps = Array.from({ length: 4_000 }, (_, i) =>
    record(
      "QuantityTypeIdentifierStepCount",
      "2026-05-09 08:00:00",
      "2026-05-09 08:01:00",
      String((i * 7919) % 1e4),
    ),
  ).join("");
  const large = async function* () {
    yield HEAD;
    for (let i = 0; i < 200; i++) yield steps;
    yield `${DATA}</HealthData>`;
  };
  const path = await zipOf({ "apple_health_export/export.xml": Readable.from(large()) });
  const before = process.memoryUsage.rss();
  const told = await events(path);
  expect(told.at(-1)).toMatchObject({ kind: "file", parsed: { sessions: [{}, {}] } });
  // It says that it is alive on the way.
  expect(told.filter(({ kind }) => kind === "archive").length).toBeGreaterThan(3);
  expect((process.memoryUsage.rss() - before) / 1024 / 1024).toBeLessThan(150);
});

it("anything else that is XML there is refused", () => {
  const none = bytesOf("<?xml version='1.0'?><HealthData><Me/></HealthData>");
  expect(refusalOf(() => readFile(none, context))).toMatch(/no workout, sleep/);
});
