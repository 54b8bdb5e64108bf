import { describe, expect, it } from "vitest";
import type { SessionDraft } from "./draft";
import { at, fitOf, gpxOf, START, steady, tcxOf, totals, xml } from "./fixtures-odd";
import { ImportError } from "./import-error";
import { readFile } from "./read-file";
import { refusalOf, saidAll } from "./testing/sentences";

const context = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km" as const,
  mapping: null,
};
const read = (bytes: Uint8Array): SessionDraft[] => readFile(bytes, context).sessions;
const short = (drafts: SessionDraft[]) => drafts.map((d) => [d.sport, d.durationMin, d.distanceKm]);
const run = { name: "Loop", type: "running", moments: steady({ to: 2400 }) };

describe("what is no workout does not refuse the rest", () => {
  it("a GPX with a track of ten seconds, a saved route, a route of its own kind", () => {
    const stub = { name: "Stub", type: "running", moments: steady({ from: 3600, to: 3610 }) };
    const route = { name: "Plan", moments: steady({ to: 60 }), times: false };
    const more = '<rte><name>Way</name><rtept lat="48" lon="11"/></rte>';
    for (const tracks of [
      [run, stub, route],
      [stub, route, run],
    ]) {
      const drafts = read(xml(gpxOf(tracks, { more })));
      expect(short(drafts)).toEqual([["run", 40, 7.2]]);
      const words = saidAll(drafts[0]?.warnings);
      expect(words).toContain("2 stored routes were left out.");
      expect(words).toContain(
        "“Stub” of 9 May 2026, 09:30, was left out. This workout lasts less than half a minute.",
      );
    }
  });

  it("a TCX with an activity of ten seconds, or one without any time", () => {
    const whole = { laps: [{ start: START, seconds: 2400, metres: 7200, moments: steady({ to: 2400 }) }] };
    const stub = { sport: "Biking", laps: [{ start: at(7200), seconds: 10, metres: 30 }] };
    const drafts = read(xml(tcxOf([stub, whole])));
    expect(short(drafts)).toEqual([["run", 40, 7.2]]);
    expect(saidAll(drafts[0]?.warnings)).toContain("A part (Biking) of 9 May 2026, 10:30, was left out.");
  });

  it("a file of nothing else is refused with the first reason", () => {
    const stub = { type: "running", moments: steady({ to: 10 }) };
    expect(() => read(xml(gpxOf([stub, stub])))).toThrow(ImportError);
    expect(refusalOf(() => read(xml(gpxOf([stub, stub]))))).toMatch(/less than half a minute/);
  });
});

describe("several sports in one file", () => {
  const parts = [
    { sport: "swimming", subSport: "openWater", from: 0, seconds: 1200, metres: 1000 },
    { sport: "transition", subSport: "generic", from: 1200, seconds: 120, metres: 0 },
    { sport: "cycling", subSport: "generic", from: 1320, seconds: 3600, metres: 30_000 },
    { sport: "running", subSport: "generic", from: 4920, seconds: 1800, metres: 5400 },
  ];
  const triathlon = (anew: boolean) => {
    let before = 0;
    const moments = parts.flatMap(({ from, seconds, metres }) => {
      const own = steady({
        from,
        to: from + seconds - 5,
        speed: metres / seconds,
        metres: anew ? 0 : before,
        place: null,
      });
      before += metres;
      return own;
    });
    const sessions = parts.map(({ from, seconds, metres, ...sport }) =>
      totals(at(from), seconds, { ...sport, totalDistance: metres }),
    );
    return { moments, sessions };
  };

  it.each([
    ["on one distance", false],
    ["on a distance of its own for each", true],
  ])("a triathlon %s keeps its three parts", (_, anew) => {
    const file = triathlon(anew);
    const whole = [
      ["swim", 20, 1],
      ["ride", 60, 30],
      ["run", 30, 5.4],
    ];
    const drafts = read(fitOf(file));
    expect(short(drafts)).toEqual(whole);
    for (const draft of drafts) expect(saidAll(draft.warnings)).toContain("multi-sport file: its 3 parts");
    // Without totals the moments of each part tell the same.
    const bare = file.sessions.map(({ startTime, timestamp, totalElapsedTime, sport, subSport }) => ({
      startTime,
      timestamp,
      totalElapsedTime,
      sport,
      subSport,
    }));
    for (const [i, draft] of read(fitOf({ ...file, sessions: bare })).entries()) {
      expect(draft.durationMin).toBeCloseTo(whole[i]?.[1] as number, 0);
      expect(draft.distanceKm).toBeCloseTo(whole[i]?.[2] as number, 0);
    }
  });

  it("a part that cannot be kept is named with its reason, and not counted", () => {
    const { moments, sessions } = triathlon(false);
    const broken = { ...sessions[2], totalElapsedTime: 20, totalTimerTime: 20, totalDistance: 50 };
    const drafts = read(fitOf({ moments, sessions: [sessions[0], broken, sessions[3]] as typeof sessions }));
    expect(short(drafts)).toEqual([
      ["swim", 20, 1],
      ["run", 30, 5.4],
    ]);
    const words = saidAll(drafts[0]?.warnings);
    expect(words).toContain("its 2 parts");
    expect(words).toContain(
      "A part (cycling) of 9 May 2026, 08:52, was left out. This workout lasts less than half a minute.",
    );
  });

  it("a summary written twice, or one over all, is no part", () => {
    const session = totals(START, 2400, { totalDistance: 7200 });
    const over = { ...totals(START, 2400, { totalDistance: 7200 }), sport: "multisport" };
    for (const sessions of [
      [session, session],
      [over, session],
    ])
      expect(short(read(fitOf({ moments: steady({ to: 2400 }), sessions })))).toEqual([["run", 40, 7.2]]);
  });
});
