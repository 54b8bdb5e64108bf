import { describe, expect, it } from "vitest";
import type { RuleId } from "@/lib/engine/rule-ids";
import { VERDICTS, type Verdict } from "@/lib/engine/vocabulary";
import { formatFor } from "@/lib/format/format";
import { PLAIN_LOCALE, wordsIn } from "@/lib/words/words";
import { adapted, type Limits, type Planned } from "./adapt";
import { adaptedWords } from "./adapted-words";

const tempo: Planned = { kind: "tempo", minutes: 40, intensity: "moderate" };
const words = (planned: Planned, verdict: Verdict, limits?: Limits, locale = PLAIN_LOCALE) => {
  const left = adapted(planned, verdict, limits);
  return (
    left &&
    adaptedWords(
      planned,
      left,
      wordsIn(locale, "plan"),
      wordsIn(locale, "sessions"),
      formatFor(locale),
      "athlete",
    )
  );
};

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
  ] as const)("%s: %j", (verdict, planned, said) => expect(words(planned, verdict)).toBe(said));

  it("says no more minutes than the verdict's own limit, and names the step of the way back", () => {
    const limits = (rule: RuleId, code: string, most: number, params = {}) => ({
      instead: { what: "", durationMin: [most, most] as [number, number], intensity: "conversational" },
      reasons: [{ rule, code, params, floor: "easy" as const, text: "", source: "house" as const }],
    });
    expect(words(tempo, "easy", limits("illness", "step", 15))).toBe("Tempo 40 min → easy run, 15 min");
    expect(words(tempo, "easy", limits("return-ladder", "stage", 30))).toBe(
      "Tempo 40 min → today's step of the way back, 30 min",
    );
    const long = { ...tempo, kind: "long-run", minutes: 120 };
    const ninety = limits("long-run", "planned", 90, { most: 90, unit: "min" });
    expect(adapted(long, "train", ninety)).toMatchObject({ minutes: 90 });
    expect(words(long, "train", ninety)).toBe("Long run 120 min → at most 90 min");
    const far = limits("long-run", "planned", 90, { most: 16.1, unit: "km" });
    expect(words(long, "train", far)).toBe("Long run 120 min → at most 16.1 km");
    expect(words(long, "train", far, "en-US-u-fw-sun-ms-ussystem")).toBe("Long run 120 min → at most 10 mi");
    expect(adapted({ ...tempo, kind: "ride" }, "train", limits("long-run", "planned", 90))).toBe(null);
  });

  it("a step that another reason outvotes takes no session's place, and an easy ride stands beside one that is due", () => {
    const limits = (code: "ladder-step" | "easy-run") => ({
      instead: { code, what: "", durationMin: [40, 40] as [number, number], intensity: "conversational" },
      reasons: [
        {
          rule: "return-ladder" as const,
          code: "step",
          params: {},
          floor: "easy" as const,
          text: "",
          source: "house" as const,
        },
      ],
    });
    expect(adapted(tempo, "easy", limits("easy-run"))).toMatchObject({ change: "easy" });
    expect(adapted(tempo, "easy", limits("ladder-step"))).toMatchObject({ change: "step" });
    const ride: Planned = { kind: "ride", minutes: 60, intensity: "easy" };
    for (const verdict of ["easy", "cross-train"] as const)
      expect(adapted(ride, verdict, limits("ladder-step"))).toBe(null);
    expect(adapted({ ...ride, intensity: "hard" }, "easy", limits("ladder-step"))).toMatchObject({
      change: "step",
    });
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
