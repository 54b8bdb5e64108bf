import { describe, expect, it } from "vitest";
import type { RuleId } from "@/lib/engine/rule-ids";
import { VERDICTS } from "@/lib/engine/vocabulary";
import { adapted, type Planned } from "./adapt";

const tempo: Planned = { kind: "tempo", minutes: 40, intensity: "moderate" };

describe("a planned session as the verdict allows it", () => {
  it.each([
    ["train", tempo, null],
    ["easy", tempo, "Tempo 40 min → easy run, 40 min"],
    [
      "easy",
      { ...tempo, kind: "long-run", minutes: 100, intensity: "easy" },
      "Long run 100 min → easy run, 40 min",
    ],
    ["easy", { ...tempo, kind: "easy-run", minutes: 35, intensity: "easy" }, null],
    ["cross-train", tempo, "Tempo 40 min → easy spin, 30 min"],
    ["cross-train", { kind: "swim", minutes: 30, intensity: "easy" }, null],
    ["cross-train", { kind: "swim", minutes: 60, intensity: "hard" }, "Swim 60 min → easy swim, 40 min"],
    ["rest", tempo, "Tempo 40 min → called off: rest"],
    ["see-professional", tempo, "Tempo 40 min → called off until you have been seen"],
  ] as const)("%s: %j", (verdict, planned, words) =>
    expect(adapted(planned, verdict)?.words ?? null).toBe(words),
  );

  it("says no more minutes than the verdict's own limit, and names the step of the way back", () => {
    const limits = (rule: RuleId, code: string, most: number, params = {}) => ({
      instead: { what: "", durationMin: [most, most] as [number, number], intensity: "conversational" },
      reasons: [{ rule, code, params, floor: "easy" as const, text: "", source: "house" as const }],
    });
    expect(adapted(tempo, "easy", limits("illness", "step", 15))?.words).toBe(
      "Tempo 40 min → easy run, 15 min",
    );
    expect(adapted(tempo, "easy", limits("return-ladder", "stage", 30))?.words).toBe(
      "Tempo 40 min → today's step of the way back, 30 min",
    );
    const long = { ...tempo, kind: "long-run", minutes: 120 };
    expect(
      adapted(long, "train", limits("long-run", "planned", 90, { most: 90, unit: "min" })),
    ).toMatchObject({ minutes: 90, words: "Long run 120 min → at most 90 min" });
    expect(adapted({ ...tempo, kind: "ride" }, "train", limits("long-run", "planned", 90))).toBe(null);
  });

  it("a stricter verdict never leaves more minutes", () => {
    for (const kind of ["tempo", "intervals", "ride", "strength"])
      for (const minutes of [20, 45, 120]) {
        const left = VERDICTS.map((verdict) => {
          const result = adapted({ kind, minutes, intensity: "hard" }, verdict);
          return result ? (result.minutes ?? 0) : minutes;
        });
        expect(left).toEqual([...left].sort((a, b) => b - a));
      }
  });
});
