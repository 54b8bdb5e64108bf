import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import {
  asksMore,
  EXTENTS,
  type Extent,
  isSubstantial,
  openSunday,
  PARTICIPATIONS,
  type Participation,
  prevalence,
  severityOf,
  type WeeklyAnswer,
} from "./weekly";

const answer = (
  participation: Participation,
  training: Extent | null = null,
  performance: Extent | null = null,
  symptoms: Extent | null = null,
): WeeklyAnswer => ({ participation, training, performance, symptoms });

describe("the weekly health question", () => {
  it.each<[string, WeeklyAnswer, number | null, boolean]>([
    ["trained in full, without a problem", answer("full"), 0, false],
    ["what is said besides does not count then", answer("full", "major", "major", "major"), 0, false],
    ["could not take part", answer("none"), 100, true],
    ["could not take part, whatever else is said", answer("none", "none", "none", "none"), 100, true],
    ["in full with a problem that is hardly one", answer("with-problem", "none", "none", "none"), 8, false],
    ["with a problem, minor", answer("with-problem", "minor", "minor", "minor"), 32, false],
    ["less, moderate training", answer("reduced", "moderate", "minor", "minor"), 50, true],
    ["performance alone is enough", answer("with-problem", "none", "moderate", "none"), 25, true],
    ["symptoms alone are not", answer("with-problem", "none", "none", "major"), 33, false],
    ["less training, all major", answer("reduced", "major", "major", "major"), 92, true],
    ["one question not answered", answer("reduced", "minor", null, "minor"), null, false],
    ["nothing but the first", answer("with-problem"), null, false],
  ])("%s", (_, given, severity, substantial) => {
    expect(severityOf(given)).toBe(severity);
    expect(isSubstantial(given)).toBe(substantial);
  });

  const extent = fc.constantFrom(...EXTENTS);
  const whole = fc.record({
    participation: fc.constantFrom(...PARTICIPATIONS),
    training: extent,
    performance: extent,
    symptoms: extent,
  });

  it("is 0 to 100, 100 for none but who could not take part, and a worse answer is never less severe", () => {
    fc.assert(
      fc.property(whole, fc.constantFrom("training", "performance", "symptoms"), (given, which) => {
        const severity = severityOf(given) ?? -1;
        expect(severity).toBeGreaterThanOrEqual(0);
        expect(severity).toBeLessThanOrEqual(100);
        expect(severity === 100).toBe(given.participation === "none");
        const worse = EXTENTS[Math.min(3, EXTENTS.indexOf(given[which]) + 1)] ?? "major";
        expect(severityOf({ ...given, [which]: worse })).toBeGreaterThanOrEqual(severity);
        if (isSubstantial(given)) expect(isSubstantial({ ...given, [which]: worse })).toBe(true);
        const further = PARTICIPATIONS[PARTICIPATIONS.indexOf(given.participation) + 1];
        if (further) expect(severityOf({ ...given, participation: further })).toBeGreaterThan(severity);
      }),
    );
  });

  it("asks for more only of who took part with a problem", () => {
    expect(PARTICIPATIONS.filter(asksMore)).toEqual(["with-problem", "reduced"]);
  });

  it("is open from Sunday to Tuesday", () => {
    const sunday = "2026-05-17";
    expect([0, 1, 2].map((days) => openSunday(addDays(sunday, days)))).toEqual([sunday, sunday, sunday]);
    expect([3, 4, 5, 6].map((days) => openSunday(addDays(sunday, days)))).toEqual([null, null, null, null]);
    expect(openSunday("2026-03-29")).toBe("2026-03-29");
    expect(openSunday("2026-01-01")).toBeNull();
  });

  it("prevalence of a Sunday: of those who answered, with the mean severity of those with a problem", () => {
    const on = (sunday: string, given: WeeklyAnswer) => ({ sunday, ...given });
    expect(
      prevalence([
        on("2026-05-17", answer("none")),
        on("2026-05-17", answer("full")),
        on("2026-05-17", answer("with-problem", "minor", "minor", "minor")),
        on("2026-05-10", answer("full")),
        on("2026-05-03", answer("reduced")),
      ]),
    ).toEqual([
      { sunday: "2026-05-10", answered: 1, problem: 0, substantial: 0, severity: null },
      { sunday: "2026-05-17", answered: 3, problem: 2, substantial: 1, severity: 66 },
    ]);
  });
});
