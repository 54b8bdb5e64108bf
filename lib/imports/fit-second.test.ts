import { expect, it } from "vitest";
import type { SessionDraft } from "./draft";
import { fitBytes } from "./fixtures";
import { at, fitOf, START, steady, totals, wall } from "./fixtures-odd";
import { compressedRun } from "./fixtures-raw-fit";
import { readFile } from "./read-file";
import { saidAll } from "./testing/sentences";

const context = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km" as const,
  mapping: null,
};
const read = (bytes: Uint8Array) => readFile(bytes, context).sessions;
const one = (bytes: Uint8Array) => read(bytes)[0] as SessionDraft;
const SECOND = "Garmin's own decoder stopped within this file; a second one read it.";
const WHOLE = { startedAt: START, sport: "run", durationMin: 40, distanceKm: 7.2, averageHr: 140 };

it.each([
  ["little-endian", false],
  ["big-endian", true],
])("compressed timestamps, %s", (_, big) => {
  const draft = one(compressedRun(big).close());
  expect(draft).toMatchObject(WHOLE);
  expect(draft.heartRate).toEqual([[140, 2400]]);
  expect(saidAll(draft.warnings)).toBe(SECOND);
});

it("compressed timestamps, cut short: what is there, and a word about it", () => {
  const bytes = compressedRun().close();
  const draft = one(bytes.slice(0, Math.floor(bytes.length / 2)));
  expect(draft.durationMin).toBeGreaterThan(18);
  expect(draft.durationMin).toBeLessThan(21);
  expect(saidAll(draft.warnings)).toContain("damaged or ends early");
});

/** Cycles beside their accumulated total: Garmin's decoder throws at the first moment. */
const swim = (over: object = {}) =>
  fitOf({
    moments: steady({ to: 2400, hr: 140, cadence: 30 }).map((m, i) => ({
      ...m,
      more: { cycles: (i * 2) % 256, totalCycles: i * 2 },
    })),
    laps: [totals(START, 2400, { totalDistance: 7200, avgHeartRate: 140 })],
    sessions: [totals(START, 2400, { totalDistance: 7200, sport: "swimming", subSport: "openWater" })],
    activity: { timestamp: at(2400), localTimestamp: wall("2026-05-09T09:10:00") },
    ...over,
  });

it("a field that accumulates beside the one it expands into: an open-water swim", () => {
  const draft = one(swim());
  expect(draft).toMatchObject({ ...WHOLE, sport: "swim", place: "+02:00", date: "2026-05-09" });
  expect(draft.laps).toEqual([{ durationMin: 40, distanceKm: 7.2, averageHr: 140 }]);
  expect(saidAll(draft.warnings)).toBe(SECOND);
});

it("a triathlon of the same kind keeps every part", () => {
  const run = totals(at(2700), 600, { totalDistance: 1800, sport: "running" });
  const moments = [...steady({ to: 2400 }), ...steady({ from: 2700, to: 3300, metres: 7200 })].map(
    (m, i) => ({
      ...m,
      more: { cycles: i % 256, totalCycles: i },
    }),
  );
  const sessions = [
    totals(START, 2400, { totalDistance: 7200, sport: "swimming", subSport: "openWater" }),
    run,
  ];
  expect(read(swim({ moments, sessions })).map((d) => [d.sport, d.durationMin, d.distanceKm])).toEqual([
    ["swim", 40, 7.2],
    ["run", 10, 1.8],
  ]);
});

it("a game on the second decoder is at home too", () => {
  const file = { manufacturer: "zwift" };
  expect(one(swim({ file, activity: null })).place).toBeNull();
});

it("two files in one are both read", () => {
  const both = Uint8Array.from([...fitBytes(), ...fitBytes({ start: new Date("2026-05-10T06:30:00Z") })]);
  expect(read(both).map(({ date }) => date)).toEqual(["2026-05-09", "2026-05-10"]);
});

it("a watch that broke off and never wrote the size: what is there is read", () => {
  const bytes = fitBytes().slice(0, -400);
  bytes.fill(0, 4, 8);
  const draft = one(bytes);
  expect(draft.durationMin).toBeCloseTo(39, 0);
  expect(saidAll(draft.warnings)).toContain("damaged or ends early");
});

it("a wrong checksum alone is told, and nothing is lost", () => {
  const bytes = fitBytes();
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] as number) ^ 255;
  const draft = one(bytes);
  expect(draft.durationMin).toBe(40);
  expect(saidAll(draft.warnings)).toBe("The file is damaged or ends early; what could be read was read.");
});
