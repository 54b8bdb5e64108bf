import { describe, expect, it } from "vitest";
import type { SessionDraft } from "./draft";
import { at, fitOf, gpxOf, type Odd, START, steady, tcxOf, totals, xml } from "./fixtures-odd";
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
/** The same moments in each format, without totals where the format can. */
const inEach = (moments: readonly Odd[]) => ({
  "FIT without a summary": one(fitOf({ moments })),
  GPX: one(xml(gpxOf([{ type: "running", moments }]))),
  TCX: one(xml(tcxOf([{ laps: [{ start: START, seconds: 0, metres: 0, moments }] }]))),
});

describe("points far apart are movement where the way goes on", () => {
  it.each<[string, number | number[], number]>([
    ["every 70 s", 70, 2450 / 60],
    ["every 61 s for three hours", 61, (178 * 61) / 60],
    ["5, 5, 5, 75 s", [5, 5, 5, 75], 60],
    ["30 and 90 s", [30, 90], 60],
  ])("%s", (_, every, minutes) => {
    const moments = steady({ to: minutes * 60, every });
    for (const draft of Object.values(inEach(moments))) {
      expect(draft.durationMin).toBeCloseTo(minutes, 1);
      expect(draft.distanceKm).toBeCloseTo((minutes * 60 * 3) / 1000, 1);
    }
  });

  it("ten minutes without a fix, running on", () => {
    const moments = steady({ to: 2400 }).filter(({ t }) => t <= at(900) || t >= at(1500));
    for (const draft of Object.values(inEach(moments))) expect(draft.durationMin).toBeCloseTo(40, 1);
  });

  it("without a distance a watch that writes rarely is no watch that pauses", () => {
    const moments = steady({ to: 2400, every: 70, place: null, hr: 140 });
    const draft = one(fitOf({ moments, distances: false }));
    expect(draft.durationMin).toBeCloseTo(39.67, 1);
    expect(draft.heartRate).toEqual([[140, 2380]]);
  });
});

describe("a pause is no movement", () => {
  it("standing, a drift of the fix, or a bus ride", () => {
    for (const metres of [0, 40, 6_000]) {
      const moments = [...steady({ to: 1200 }), ...steady({ from: 1800, to: 3000, metres: 3600 + metres })];
      for (const [format, draft] of Object.entries(inEach(moments)))
        expect([format, metres, draft.durationMin]).toEqual([format, metres, 40]);
    }
  });

  it("the watch's own stops count, also short ones", () => {
    const events = [
      { timestamp: START, event: "timer", eventType: "start" },
      { timestamp: at(600), event: "timer", eventType: "stopAll" },
      { timestamp: at(640), event: "timer", eventType: "start" },
      { timestamp: at(2400), event: "timer", eventType: "stopAll" },
    ];
    const moments = steady({ to: 2400, hr: 140 }).filter(({ t }) => t <= at(600) || t >= at(640));
    expect(one(fitOf({ moments, events })).durationMin).toBeCloseTo(39.33, 2);
  });

  it("a gap between laps", () => {
    const laps = [
      { start: START, seconds: 1200, metres: 3600, moments: steady({ to: 1200 }) },
      {
        start: at(2400),
        seconds: 1200,
        metres: 3600,
        moments: steady({ from: 2400, to: 3600, metres: 3600 }),
      },
    ];
    const draft = one(xml(tcxOf([{ laps }])));
    expect([draft.durationMin, draft.elapsedMin, draft.distanceKm]).toEqual([40, 60, 7.2]);
  });
});

describe("one bad moment is outvoted", () => {
  const moments = steady({ to: 2400, hr: 140 });
  const late = (every: number, seconds: number) =>
    moments.map((m, i) => (i % every === 12 ? { ...m, t: new Date(m.t.getTime() + seconds * 1000) } : m));

  it.each([
    ["a week ahead", late(1000, 7 * 86_400)],
    ["every two minutes one 90 s ahead", late(24, 90)],
    ["every two minutes one an hour behind", late(24, -3_600)],
    ["the first from last year", [{ ...(moments[0] as Odd), t: at(-400 * 86_400) }, ...moments.slice(1)]],
    ["the last 7 days ahead", [...moments.slice(0, -1), { ...(moments.at(-1) as Odd), t: at(7 * 86_400) }]],
  ])("%s", (_, spoiled) => {
    for (const draft of Object.values(inEach(spoiled))) {
      expect(draft.date).toBe("2026-05-09");
      expect(draft.durationMin).toBeCloseTo(40, 0);
      expect(draft.distanceKm).toBeCloseTo(7.2, 1);
      expect(saidAll(draft.warnings)).not.toContain("ran on");
    }
  });

  it("a distance or a position that leaps away and back is none", () => {
    for (const metres of [900_000, 0]) {
      const spoiled = moments.map((m, i) => (i === 200 ? { ...m, metres } : m));
      expect(told(one(fitOf({ moments: spoiled })))).toEqual([40, 7.2]);
    }
    const away = moments.map((m, i) => (i === 200 ? { ...m, lat: 20, lon: 20 } : m));
    expect(one(xml(gpxOf([{ moments: away }]))).distanceKm).toBeCloseTo(7.2, 1);
  });

  it("a file written backwards, or in no order, is sorted", () => {
    const shuffled = moments.map((_, i) => moments[(i * 100) % moments.length] as Odd);
    for (const odd of [moments.toReversed(), shuffled]) {
      const draft = one(xml(gpxOf([{ moments: odd }])));
      expect(draft.startedAt).toEqual(START);
      expect(draft.durationMin).toBeCloseTo(40, 1);
      expect(draft.distanceKm).toBeCloseTo(7.2, 1);
    }
  });

  it("a whole lap written in the wrong place is put where it belongs", () => {
    const swapped = [...moments.slice(160, 320), ...moments.slice(0, 160), ...moments.slice(320)];
    const draft = one(xml(gpxOf([{ moments: swapped }])));
    expect(draft.startedAt).toEqual(START);
    expect(draft.durationMin).toBeCloseTo(40, 1);
    expect(draft.distanceKm).toBeCloseTo(7.2, 1);
  });
});

describe("a distance that begins anew is joined", () => {
  it.each([2, 4, 8])("%i laps", (n) => {
    const each = 2400 / n;
    const laps = Array.from({ length: n }, (_, i) => ({
      start: at(i * each),
      seconds: each,
      metres: each * 3,
      moments: steady({ from: i * each, to: (i + 1) * each, place: null })
        .slice(i ? 1 : 0)
        .map((m) => ({
          ...m,
          metres: ((m.t.getTime() - at(i * each).getTime()) / 1000) * 3,
        })),
    }));
    expect(told(one(xml(tcxOf([{ laps }]))))).toEqual([40, 7.2]);
    const draft = one(fitOf({ moments: laps.flatMap(({ moments }) => moments), positions: false }));
    expect(draft.durationMin).toBe(40);
    expect(draft.distanceKm).toBeCloseTo(7.2, 2);
    expect(saidAll(draft.warnings)).not.toContain("ran on");
  });
});

describe("totals or moments, whichever is whole", () => {
  const moments = steady({ to: 2400, hr: 140, place: null });

  it("totals that cover half of the moments", () => {
    const fit = fitOf({ moments, sessions: [totals(START, 1200, { totalDistance: 3600 })] });
    expect(told(one(fit))).toEqual([40, 7.2]);
    expect(saidAll(one(fit).warnings)).toContain("cover 20 of 40 min");
    const laps = [
      { start: START, seconds: 1200, metres: 3600, moments: moments.slice(0, 241) },
      { start: at(1200), seconds: 300, metres: 900, moments: moments.slice(240) },
    ];
    expect(told(one(xml(tcxOf([{ laps }]))))).toEqual([40, 7.2]);
  });

  it("moments that cover half of the totals", () => {
    const half = moments.slice(0, 241);
    expect(
      told(one(fitOf({ moments: half, sessions: [totals(START, 2400, { totalDistance: 7200 })] }))),
    ).toEqual([40, 7.2]);
    const laps = [{ start: START, seconds: 2400, metres: 7200, moments: half }];
    expect(told(one(xml(tcxOf([{ laps }]))))).toEqual([40, 7.2]);
  });

  it("a lap without moments beside one whose totals are short", () => {
    const laps = [
      { start: START, seconds: 1200, metres: 3600 },
      { start: at(1200), seconds: 300, metres: 900, moments: moments.slice(240) },
    ];
    expect(told(one(xml(tcxOf([{ laps }]))))).toEqual([40, 7.2]);
  });

  it("a summary without time, distance or heart rate takes them from the laps", () => {
    const laps = [
      totals(START, 1200, { totalDistance: 3600, avgHeartRate: 130 }),
      totals(at(1200), 2400, { totalDistance: 7200, avgHeartRate: 160 }),
    ];
    const draft = one(fitOf({ sessions: [{ startTime: START, timestamp: at(3600) }], laps }));
    expect([...told(draft), draft.averageHr]).toEqual([60, 10.8, 150]);
  });

  it("a distance of nonsense is not believed", () => {
    for (const totalDistance of [0, 7.2, 7_200_000])
      expect(one(fitOf({ moments, sessions: [totals(START, 2400, { totalDistance })] })).distanceKm).toBe(
        7.2,
      );
  });

  it("timer and elapsed time the wrong way round", () => {
    const paused = [...steady({ to: 1200 }), ...steady({ from: 20_400, to: 21_600, metres: 3600 })];
    const session = totals(START, 21_600, {
      totalTimerTime: 21_600,
      totalElapsedTime: 2400,
      totalDistance: 7200,
    });
    for (const file of [{ moments: paused, sessions: [session] }, { sessions: [session] }]) {
      const draft = one(fitOf(file));
      expect([draft.durationMin, draft.elapsedMin, draft.distanceKm]).toEqual([40, 360, 7.2]);
    }
  });
});
