import { expect, it } from "vitest";
import type { SessionDraft } from "./draft";
import { fitted } from "./fitted";
import { fitBytes } from "./fixtures";
import { gpxOf, steady, xml } from "./fixtures-odd";
import { readFile } from "./read-file";

const context = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km" as const,
  mapping: null,
};
const one = (bytes: Uint8Array) => readFile(bytes, context).sessions[0] as SessionDraft;
const draft = one(fitBytes());
const fitting = (over: Partial<SessionDraft>) => fitted({ ...draft, ...over });

it("a draft that fits stays as it is, and fitting twice changes nothing", () => {
  expect(fitted(draft)).toEqual(draft);
});

it("whole numbers are whole: a cadence of 82.5 is 83", () => {
  const odd = { cadence: 82.5, averageHr: 140.6, maxHr: 180.2, rpe: 6.5, ascentM: 20.4, descentM: -0.1 };
  expect(fitting(odd)).toMatchObject({
    cadence: 83,
    averageHr: 141,
    maxHr: 180,
    rpe: 7,
    ascentM: 20,
    descentM: null,
  });
  expect(fitting({ heartRate: [[140.4, 60.5]], zoneSeconds: [10.5] })).toMatchObject({
    heartRate: [[140, 61]],
    zoneSeconds: [11],
  });
});

it("no number is beyond what can be, and none is no number", () => {
  const wild = {
    distanceKm: 1e9,
    ascentM: 1e9,
    cadence: 1e6,
    averageHr: 900,
    maxHr: 0,
    elapsedMin: Number.NaN,
  };
  expect(fitting(wild)).toMatchObject({
    distanceKm: 2000,
    ascentM: 20_000,
    cadence: null,
    averageHr: null,
    maxHr: null,
    elapsedMin: null,
  });
  expect(
    fitting({ laps: [{ durationMin: Number.POSITIVE_INFINITY, distanceKm: Number.NaN, averageHr: 0 }] }).laps,
  ).toEqual([{ durationMin: 0, distanceKm: null, averageHr: null }]);
});

it("text is cut between letters, and control characters are gone", () => {
  expect(fitting({ title: `${"a".repeat(199)}🏃🏃` }).title).toBe(`${"a".repeat(199)}🏃`);
  expect(fitting({ title: " Easy\u0000 run\n\ud83c " })).toMatchObject({ title: "Easy run \ufffd" });
  expect(fitting({ note: "one\r\ntwo\u0000" }).note).toBe("one\ntwo");
  const title = `${"Lauf ".repeat(39)}1234🏃und so weiter`;
  expect(one(xml(gpxOf([{ name: title, moments: steady({ to: 600 }) }]))).title).toBe(
    `${"Lauf ".repeat(39)}1234🏃`,
  );
});
