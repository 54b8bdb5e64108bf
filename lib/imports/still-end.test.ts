import { describe, expect, it } from "vitest";
import type { SessionDraft } from "./draft";
import { at, fitOf, gpxOf, MUNICH, type Odd, START, steady, totals, xml } from "./fixtures-odd";
import { readFile } from "./read-file";
import { saidAll } from "./testing/sentences";

const context = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km" as const,
  mapping: null,
};
const one = (bytes: Uint8Array) => readFile(bytes, context).sessions[0] as SessionDraft;
const told = (draft: SessionDraft) => [draft.durationMin, draft.distanceKm];

describe("a watch left running", () => {
  const still = (over: Partial<Odd>): Odd[] =>
    Array.from({ length: 720 }, (_, i) => ({ t: at(1200 + (i + 1) * 5), metres: 3600, ...over }));
  const way = steady({ to: 1200, hr: 150, cadence: 85, place: null });

  it("is cut where everything stopped", () => {
    const draft = one(fitOf({ moments: [...way, ...still({ hr: 65, cadence: 0 })] }));
    expect(draft.durationMin).toBe(20);
    expect(saidAll(draft.warnings)).toContain("ran on for 60 min");
  });

  it.each<[string, Partial<Odd>]>([
    ["the heart works on", { hr: 140 }],
    ["the legs go on", { cadence: 80 }],
    ["the pedals are pushed", { more: { power: 180 } }],
  ])("is not cut where only the distance was lost: %s", (_, over) => {
    expect(one(fitOf({ moments: [...way, ...still(over)] })).durationMin).toBe(80);
  });

  it("is not cut where it goes up", () => {
    const up = still({}).map((m, i) => ({ ...m, altitude: 500 + i }));
    expect(one(fitOf({ moments: [...way, ...up] })).durationMin).toBe(80);
  });

  it("is cut later, where the heart rests", () => {
    const draft = one(
      fitOf({ moments: [...way, ...still({ hr: 140 }).slice(0, 240), ...still({ hr: 65 }).slice(240)] }),
    );
    expect(draft.durationMin).toBeCloseTo(40, -1);
    expect(saidAll(draft.warnings)).toMatch(/ran on for (39|40|41) min/);
  });

  it("an hour of strength after a walk to the gym is an hour", () => {
    const moments = [
      ...steady({ to: 200, speed: 1, hr: 95, place: null }),
      ...still({ hr: 80 }).map((m) => ({ ...m, metres: 200 })),
    ];
    const sessions = [
      totals(START, 4800, { sport: "training", subSport: "strengthTraining", totalTimerTime: 3480 }),
    ];
    expect(one(fitOf({ moments, sessions })).durationMin).toBe(58);
  });

  it("keeps the watch's own time where its timer had stopped", () => {
    const sessions = [totals(START, 4800, { totalTimerTime: 1190, totalDistance: 3600 })];
    const draft = one(fitOf({ moments: [...way, ...still({ hr: 65, cadence: 0 })], sessions }));
    expect(told(draft)).toEqual([19.83, 3.6]);
  });
});

describe("steps a minute", () => {
  const gpx = (type: string, cadence: number) =>
    one(xml(gpxOf([{ type, moments: steady({ to: 600, cadence, place: MUNICH }) }]))).cadence;
  const ofFit = (sport: string, avgCadence: number) =>
    one(fitOf({ moments: steady({ to: 600 }), sessions: [totals(START, 600, { sport, avgCadence })] }))
      .cadence;

  it("one leg's are doubled, both legs' are not, turns never are", () => {
    expect([gpx("running", 85), gpx("running", 170)]).toEqual([170, 170]);
    expect([gpx("walking", 55), gpx("walking", 110), gpx("hiking", 100)]).toEqual([110, 110, 100]);
    expect([gpx("cycling", 60), gpx("cycling", 85)]).toEqual([60, 85]);
    expect([ofFit("running", 85), ofFit("walking", 110), ofFit("walking", 56), ofFit("cycling", 85)]).toEqual(
      [170, 110, 112, 85],
    );
  });
});
