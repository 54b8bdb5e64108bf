import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactInterval } from "./poisson";

describe("the exact interval of a count", () => {
  // Exact 95 % limits as they are printed in statistical tables (half the chi-squared quantiles at 2n and 2n + 2 degrees).
  it.each([
    [0, 0, 3.689],
    [1, 0.0253, 5.572],
    [2, 0.2422, 7.225],
    [3, 0.6187, 8.767],
    [5, 1.623, 11.668],
    [10, 4.795, 18.39],
    [20, 12.217, 30.888],
    [50, 37.111, 65.919],
    [100, 81.364, 121.627],
  ])("%i: %f to %f", (count, low, high) => {
    const found = exactInterval(count);
    expect(found.low).toBeCloseTo(low, 2);
    expect(found.high).toBeCloseTo(high, 2);
  });

  it("of 90 %, and of a large count", () => {
    expect(exactInterval(10, 0.9).low).toBeCloseTo(5.425, 2);
    expect(exactInterval(10, 0.9).high).toBeCloseTo(16.962, 2);
    const { low, high } = exactInterval(2000);
    expect(low).toBeCloseTo(2000 - 1.96 * Math.sqrt(2000), -1);
    expect(high).toBeCloseTo(2000 + 1.96 * Math.sqrt(2000), -1);
  });

  it("holds the count, grows with it, and is wider where more is to be covered", () => {
    fc.assert(
      fc.property(fc.nat(300), fc.double({ min: 0.5, max: 0.98, noNaN: true }), (count, confidence) => {
        const [some, more, wide] = [
          exactInterval(count, confidence),
          exactInterval(count + 1, confidence),
          exactInterval(count, confidence + 0.01),
        ];
        expect(some.low).toBeLessThanOrEqual(count);
        expect(some.high).toBeGreaterThan(count);
        expect(more.low).toBeGreaterThan(some.low);
        expect(more.high).toBeGreaterThan(some.high);
        expect(wide.low).toBeLessThanOrEqual(some.low);
        expect(wide.high).toBeGreaterThan(some.high);
      }),
    );
  });
});
