import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NORMAL, sorenessOn } from "./soreness-scale";

const scale = fc
  .record({ best: fc.integer({ min: -10, max: 100 }), worst: fc.integer({ min: -10, max: 100 }) })
  .filter(({ best, worst }) => best !== worst);

describe("soreness on other scales", () => {
  it("worse on theirs is never better on ours, always within 0..10", () => {
    fc.assert(
      fc.property(
        scale,
        fc.option(fc.double({ min: 0.05, max: 0.95, noNaN: true }), { nil: undefined }),
        fc.double({ min: -0.2, max: 1.2, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ best, worst }, normal, share, more) => {
          const at = (part: number) => best + part * (worst - best);
          const whole = { best, worst, normal: normal === undefined ? undefined : at(normal) };
          const better = sorenessOn(whole, at(share));
          expect(better).toBeGreaterThanOrEqual(0);
          expect(sorenessOn(whole, at(share + more))).toBeGreaterThanOrEqual(better - 1e-9);
          expect(sorenessOn(whole, at(share + more))).toBeLessThanOrEqual(10);
        },
      ),
    );
  });

  it("the middle of a scale of 5 or 7 steps is normal, and so is what is called so", () => {
    expect([sorenessOn({ best: 5, worst: 1 }, 3), sorenessOn({ best: 1, worst: 7 }, 4)]).toEqual([
      NORMAL,
      NORMAL,
    ]);
    expect(sorenessOn({ best: 0, worst: 10, normal: 6 }, 6)).toBeCloseTo(NORMAL);
  });
});
