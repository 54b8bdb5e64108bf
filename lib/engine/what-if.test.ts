import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import { input } from "./fixtures";
import { parseInput } from "./input";
import { turningPoints } from "./what-if";
import { withSoreness } from "./with-soreness";

describe("what would have changed the verdict", () => {
  it("names the nearest soreness on both sides, and single answers", () => {
    const points = turningPoints(input({ checkIn: { soreness: 4 } }));
    expect(points).toContainEqual({ field: "soreness", value: 2, verdict: "train" });
    expect(points).toContainEqual({ field: "soreness", value: 6, verdict: "cross-train" });
    expect(points).toContainEqual({ field: "gait", value: "limping", verdict: "rest" });
    expect(points).toContainEqual({ field: "quality", value: "sharp", verdict: "cross-train" });
    expect(points.map(({ verdict }) => verdict)[0]).toBe("train");
  });

  it("danger signs taken away are told", () => {
    expect(turningPoints(input({ checkIn: { redFlags: ["night-pain"] } }))).toContainEqual({
      field: "redFlags",
      value: "none",
      verdict: "train",
    });
  });

  it("every point is another verdict, and every other soreness makes a valid input", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), (a, b) => {
        const day = input({ checkIn: { soreness: a } });
        const verdict = assess(day).verdict;
        expect(turningPoints(day).every((point) => point.verdict !== verdict)).toBe(true);
        const { history, ...rest } = day;
        expect(parseInput({ ...rest, history, checkIn: withSoreness(day.checkIn, b) }).checkIn.soreness).toBe(
          b,
        );
      }),
    );
  });
});
