import { describe, expect, it } from "vitest";
import { fiveIsGood, WELLNESS } from "./five-is-good";

describe("the scales as people see them", () => {
  it.each([
    ["sleepQuality", [1, 2, 3, 4, 5]],
    ["fatigue", [5, 4, 3, 2, 1]],
    ["stress", [5, 4, 3, 2, 1]],
    ["mood", [1, 2, 3, 4, 5]],
  ] as const)("%s: what is kept, from worst to best, is shown as 1 to 5", (scale, kept) => {
    expect(kept.map((value) => fiveIsGood(scale, value))).toEqual([1, 2, 3, 4, 5]);
  });

  it("is its own way back", () => {
    for (const scale of WELLNESS)
      for (const value of [1, 2, 3, 4, 5]) expect(fiveIsGood(scale, fiveIsGood(scale, value))).toBe(value);
  });
});
