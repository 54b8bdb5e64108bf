import { describe, expect, it } from "vitest";
import { beginning, cuesAfter, elapsedOf, minutesDone, paused, resumed, totalSeconds } from "./guided";
import { partsOf } from "./parts";

const AT = Date.parse("2026-10-25T00:30:00Z");
const later = (seconds: number) => AT + seconds * 1000;

describe("a guided step", () => {
  it("counts by the clock, pauses left out, whatever the page did meanwhile", () => {
    const begun = beginning(AT);
    expect(elapsedOf(begun, later(90))).toBe(90);
    const still = paused(begun, later(100));
    expect(elapsedOf(still, later(400))).toBe(100);
    expect(paused(still, later(200))).toBe(still);
    const on = resumed(still, later(400));
    expect(elapsedOf(on, later(410))).toBe(110);
    expect(resumed(on, later(500))).toBe(on);
    // A clock that was set back says nothing less than nothing.
    expect(elapsedOf(begun, later(-60))).toBe(0);
  });

  it("tells every change still ahead, the end last", () => {
    const parts = partsOf(2, 30);
    expect(totalSeconds(parts)).toBe(1800);
    const cues = cuesAfter(parts, 0);
    expect(cues.slice(0, 2)).toEqual([
      { inS: 120, to: "walk" },
      { inS: 300, to: "run" },
    ]);
    expect(cues).toHaveLength(12);
    expect(cuesAfter(parts, 1700.5)).toEqual([{ inS: 99.5, to: "end" }]);
    expect(cuesAfter(parts, 1800)).toEqual([]);
    expect(cuesAfter(partsOf(6, 30), 0)).toEqual([{ inS: 1800, to: "end" }]);
  });

  it("is at least a minute", () => {
    expect([0, 20, 89, 91, 1800].map(minutesDone)).toEqual([1, 1, 1, 2, 30]);
  });
});
