import { describe, expect, it } from "vitest";
import { fieldsOf } from "@/lib/form-fields";
import { UNITS } from "@/lib/format/units";
import { newSession, sessionIn, sessionOfValues, sessionValues, sessionValuesOf } from "./session-values";

const made = { id: "0198c0de-0000-7000-8000-000000000001", revision: 0, timeZone: "America/Denver" };
const kept = {
  date: "2026-05-10",
  kind: "hills",
  rpe: 6,
  durationMin: 41.5,
  distanceKm: 12.34,
  descentM: 310,
  pain: null,
  note: "",
};

describe("a session as it is typed", () => {
  it("in miles and feet is sent in kilometres and metres", () => {
    const values = { ...newSession("2026-05-10", "imperial"), distance: "5", descent: "1000" };
    const sent = sessionOfValues(values, made);
    expect(sent.distanceKm).toBeCloseTo(8.04672, 6);
    expect(sent.descentM).toBeCloseTo(304.8, 6);
  });

  it("posted without scripts says its units itself", () => {
    const typed: [string, string][] = [
      ["distance", "7,5"],
      ["descent", ""],
    ];
    const posted = (...units: [string, string][]) => sessionIn(fieldsOf([...typed, ...units]));
    expect(posted(["units", "metric"])).toMatchObject({ distanceKm: 7.5, descentM: null });
    expect(posted(["units", "imperial"]).distanceKm).toBeCloseTo(12.07008, 6);
    expect(posted(["units", "parsecs"])).toMatchObject({ distanceKm: 7.5 });
  });

  it("that is no number is refused by name in any unit", () => {
    for (const units of UNITS)
      expect(
        sessionOfValues({ ...newSession("2026-05-10", units), distance: "far" }, made).distanceKm,
      ).toBeNaN();
  });

  it.each([
    ["metric", "12.34", "310"],
    ["imperial", "7.67", "1017.1"],
  ] as const)("kept before is shown in %s units, and goes back as it was", (units, distance, descent) => {
    const values = sessionValuesOf(kept, units);
    expect(values).toMatchObject({ units, distance, descent, durationMin: "41.5" });
    const sent = sessionOfValues(values, made);
    // Two decimals of a mile are eight metres at most, one of a foot two centimetres.
    expect(Math.abs((sent.distanceKm ?? 0) - kept.distanceKm)).toBeLessThan(0.0081);
    expect(Math.abs((sent.descentM ?? 0) - kept.descentM)).toBeLessThan(0.02);
  });

  it("before units could be chosen is a draft in kilometres", () => {
    const { units: _, ...old } = newSession("2026-05-10", "imperial");
    expect(sessionValues.parse(old)).toMatchObject({ units: "metric" });
  });
});
