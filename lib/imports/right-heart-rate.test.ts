import { describe, expect, it } from "vitest";
import type { SessionDraft } from "./draft";
import { at, fitOf, START, steady, tcxOf, totals, xml } from "./fixtures-odd";
import { readFile } from "./read-file";
import { saidAll } from "./testing/sentences";

const context = {
  timeZone: "Europe/Berlin",
  now: new Date("2026-05-20T12:00:00Z"),
  units: "km" as const,
  mapping: null,
};
const one = (bytes: Uint8Array) => readFile(bytes, context).sessions[0] as SessionDraft;

describe("heart rate", () => {
  it("0 is none", () => {
    const draft = one(
      fitOf({
        moments: steady({ to: 2400, hr: 0 }),
        sessions: [totals(START, 2400, { avgHeartRate: 0, maxHeartRate: 0 })],
      }),
    );
    expect(draft).toMatchObject({ averageHr: null, maxHr: null, heartRate: null });
    expect(saidAll(draft.warnings)).toBe("No heart rate was recorded; the intensity is told by your RPE.");
  });

  it("an average without moments is not called none", () => {
    const draft = one(
      fitOf({ moments: steady({ to: 2400 }), sessions: [totals(START, 2400, { avgHeartRate: 164 })] }),
    );
    expect(draft.averageHr).toBe(164);
    expect(saidAll(draft.warnings)).not.toContain("No heart rate");
  });

  it("of laps each counts by its time; a strap lost on the way does not speak for all", () => {
    const laps = [
      { start: START, seconds: 600, metres: 1800, hr: 120 },
      { start: at(600), seconds: 1800, metres: 5400, hr: 160 },
    ];
    expect(one(xml(tcxOf([{ laps }]))).averageHr).toBe(150);
    const moments = [...steady({ to: 300, hr: 110 }), ...steady({ from: 305, to: 2400, metres: 915 })];
    expect(one(fitOf({ moments, sessions: [totals(START, 2400, { avgHeartRate: 150 })] })).averageHr).toBe(
      150,
    );
  });

  it("a TCX whose moments have no time: the lap's start, time, way and the moments' heart rate", () => {
    const moments = steady({ to: 2400, hr: 141 });
    const draft = one(
      xml(tcxOf([{ laps: [{ start: START, seconds: 2400, metres: 7200, moments, times: false }] }])),
    );
    expect(draft).toMatchObject({ startedAt: START, durationMin: 40, distanceKm: 7.2, averageHr: 141 });
  });
});
