import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inputs } from "@/lib/engine/any-input";
import { assess } from "@/lib/engine/assess";
import type { Assessment } from "@/lib/engine/assessment";
import { daysAgo, input, STEADY, session } from "@/lib/engine/fixtures";
import { RULE_IDS } from "@/lib/engine/rule-ids";
import { turningPoints } from "@/lib/engine/what-if";
import { sourceFiles } from "@/lib/words/source-files";
import { PLAIN_LOCALE } from "@/lib/words/words";
import engine from "@/messages/en/engine.json";
import { assessInEnglish, engineWords } from "./english";
import { inWords, toldAnew } from "./in-words";
import { knowsAll } from "./say";
import { sayChange } from "./say-change";

const english = engineWords(PLAIN_LOCALE, "athlete");
const american = engineWords("en-US-u-fw-sun-ms-ussystem", "athlete");

/** Every sentence that an assessment shows. */
const textsOf = ({ headline, reasons, instead, recovery, formCues, flag, doms }: Assessment) => [
  headline,
  ...reasons.map(({ text }) => text),
  instead.what,
  ...recovery.map(({ text }) => text),
  ...formCues,
  ...(flag ? [flag.reason] : []),
  ...(doms?.session?.because ?? []),
];

describe("the engine's answer in sentences", () => {
  it("whatever the input: each code has its words, filled in", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const given = assess(input);
        expect(knowsAll(given, english)).toBe(true);
        for (const text of textsOf(inWords(given, english))) {
          expect(text.length).toBeGreaterThan(10);
          expect(text).not.toMatch(/[{}]|undefined|null|NaN|engine\.|\bnone\b(?! of)/);
        }
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(inputs, (input) => {
        for (const point of turningPoints(input))
          expect(sayChange(point, english)).not.toMatch(/[{}]|changed\./);
      }),
      { numRuns: 40 },
    );
  });

  it("each sentence of the catalogue is one that its rule gives", () => {
    expect(Object.keys(engine.reason).sort()).toEqual([...RULE_IDS].sort());
    const source = [...sourceFiles(["lib/engine"]).values()].join("\n");
    const given = Object.values(engine.reason).flatMap((variants) => Object.keys(variants));
    expect(given.filter((variant) => !source.includes(`"${variant}"`))).toEqual([]);
  });

  it("keeps the contract's text, and gives codes and parameters beside it", () => {
    const given = assessInEnglish(input({ checkIn: { soreness: 4 }, sessions: STEADY }));
    expect(given).toMatchObject({
      headline: "Easy run only: even, dull soreness that eases as you move",
      headlineOf: { code: "easy", why: { rule: "soreness-band", code: "easy" } },
      instead: {
        code: "easy-run",
        pace: "conversational",
        intensity: "conversational",
        durationMin: [20, 40],
      },
      flag: null,
    });
    expect(given.reasons).toContainEqual({
      rule: "soreness-band",
      floor: "easy",
      source: "silbernagel-2007",
      text: "Soreness 4 of 10 is acceptable for an easy run, not for a hard one.",
      code: "easy",
      params: { soreness: 4, usual: null, adjusted: 4, even: true, eases: true, experience: "regular" },
    });
    expect(given.recovery[0]).toEqual({
      method: "sleep",
      evidence: "well-supported",
      text: engine.recovery.sleep,
    });
  });

  it("says what to do in an emergency, and to be seen today", () => {
    const seen = (sign: "chest-pain" | "hot-swollen-calf") =>
      assessInEnglish(input({ checkIn: { redFlags: [sign] } })).instead.what;
    expect(seen("chest-pain")).toMatch(/emergency number/);
    expect(seen("hot-swollen-calf")).toMatch(/seen today/);
  });

  it("asks for the feel check before a hard session on mildly sore legs, and only there", () => {
    const planned = { intensity: "hard", sport: "run", durationMin: 50 } as const;
    const { instead } = assessInEnglish(input({ planned, checkIn: { soreness: 2 } }));
    expect(instead.what).toContain("feel check before the hard part");
    expect(assessInEnglish(input({ planned })).instead.what).not.toContain("feel check");
    const hard = [session(1, { rpe: 8 }), session(2, { rpe: 8 })];
    expect(assessInEnglish(input({ sessions: hard, mutedRules: ["back-to-back"] })).headline).toContain(
      "nothing you reported speaks against it",
    );
  });

  it("tells the likeliest cause", () => {
    const before = STEADY.map((one, i) => ({ ...one, date: daysAgo(11 + i * 2) }));
    const { doms } = assessInEnglish(
      input({ checkIn: { soreness: 3 }, sessions: [session(1, { descentM: 305 }), ...before] }),
    );
    expect(doms?.session?.because).toContain("first run after 10 days without");
    expect(doms?.session?.because).toContain("305 m downhill");
  });
});

describe("a stored assessment", () => {
  const planned = { intensity: "easy", sport: "run", durationMin: 120, distanceKm: 20 } as const;
  const stored = assessInEnglish(input({ planned, sessions: STEADY }));

  it("is told in the reader's units", () => {
    expect(stored.headline).toBe("Train: the run, but at most 8.8 km");
    expect(toldAnew(stored, american).headline).toBe("Train: the run, but at most 5.4 mi");
    expect(toldAnew(stored, american).instead.what).toBe("The planned run, but at most 5.4 mi.");
    expect(toldAnew(stored, english)).toEqual(stored);
  });

  it("of an earlier engine, or with a code of another version, is told as it was stored", () => {
    const { headlineOf: _, ...earlier } = { ...stored, headline: "As it was" };
    expect(toldAnew(earlier, english)).toBe(earlier);
    const [reason] = stored.reasons;
    const other = { ...stored, reasons: [{ ...reason, code: "of-tomorrow" }] } as Assessment;
    expect(toldAnew(other, english)).toBe(other);
  });
});

describe("one answer given otherwise", () => {
  it.each([
    [{ field: "soreness", value: 2 }, "soreness 2"],
    [{ field: "gait", value: "limping" }, "a limp"],
    [{ field: "quality", value: "sharp" }, "sharp instead of dull"],
    [{ field: "sleepHours", value: 5.5 }, "5.5 h of sleep"],
    [{ field: "painAfter", value: 1 }, "pain 1 where it hurt in the session"],
    [{ field: "redFlags", value: "none" }, "none of the danger signs"],
  ] as const)("%j", (change, words) => {
    expect(sayChange({ ...change, verdict: "train" }, english)).toBe(words);
  });
});
