import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkInSchema } from "@/lib/engine/input";
import { FEELINGS, GAITS, MOVEMENTS, QUALITIES, RED_FLAGS, SPREADS } from "@/lib/engine/vocabulary";
import { type Answers, asksDanger, BLANK, fromCheckIn, missing, toCheckIn } from "./answers";
import { marks, toggleSite } from "./body-map";

const sore: Answers = {
  ...BLANK,
  soreness: 4,
  quality: "dull",
  spread: "both-sides",
  withMovement: "eases",
  gait: "normal",
};

describe("what the check-in asks", () => {
  it("soreness 0 asks nothing about pain", () => {
    expect(missing({ ...BLANK, soreness: 0 })).toEqual([]);
    expect(missing(BLANK).map(({ field }) => field)).toEqual(["answers.soreness"]);
  });

  it("soreness above 0 asks kind, place, movement and stride", () => {
    expect(missing({ ...BLANK, soreness: 3 }).map(({ field }) => field)).toEqual([
      "answers.quality",
      "answers.spread",
      "answers.withMovement",
      "answers.gait",
    ]);
    expect(missing(sore)).toEqual([]);
  });

  it("sharp, strong or stride-changing pain asks the danger signs", () => {
    expect(asksDanger(sore)).toBe(false);
    for (const worse of [{ quality: "sharp" }, { soreness: 7 }, { gait: "altered" }] as const) {
      const answers = { ...sore, ...worse };
      expect(missing(answers).map(({ field }) => field)).toEqual(["answers.redFlags"]);
      expect(missing({ ...answers, dangerAnswered: true })).toEqual([]);
    }
  });

  it("whatever is complete is a valid check-in, and starts the same form again", () => {
    const pick = <T>(values: readonly T[]) => fc.constantFrom(...values);
    const answers = fc.record({
      soreness: fc.integer({ min: 0, max: 10 }),
      quality: pick(QUALITIES),
      spread: pick(SPREADS),
      withMovement: pick(MOVEMENTS),
      gait: pick(GAITS),
      sites: fc.constant([] as Answers["sites"]),
      redFlags: fc.uniqueArray(pick(RED_FLAGS)),
      dangerAnswered: fc.boolean(),
      sleepHours: fc.option(fc.constantFrom(4.5, 8), { nil: undefined }),
      feeling: pick(FEELINGS),
    });
    fc.assert(
      fc.property(answers, ({ feeling: _, ...given }) => {
        if (missing(given).length) return;
        const checkIn = toCheckIn(given);
        expect(checkInSchema.safeParse(checkIn).success).toBe(true);
        expect(toCheckIn(fromCheckIn(checkIn))).toEqual(checkIn);
      }),
    );
  });
});

describe("the body map", () => {
  it("switches sides and keeps both as one site", () => {
    const left = toggleSite([], "calf", "left");
    const both = toggleSite(left, "calf", "right");
    expect(both).toEqual([{ region: "calf", side: "both" }]);
    expect(marks(both, "calf", "left")).toBe(true);
    expect(toggleSite(both, "calf", "left")).toEqual([{ region: "calf", side: "right" }]);
    expect(toggleSite(left, "calf", "left")).toEqual([]);
  });
});
