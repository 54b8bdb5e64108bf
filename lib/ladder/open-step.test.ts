import { describe, expect, it } from "vitest";
import { openStep } from "./open-step";
import { wayOn } from "./way";

const TODAY = "2026-05-12";
const begun = {
  ...{ id: "l", revision: 1, on: "2026-05-01", stage: 3, tissue: "other" as const, top: null, usualMin: 40 },
  ...{
    episode: "e",
    region: "calf" as const,
    side: "left" as const,
    endedOn: null,
    recordedOn: "2026-05-01",
  },
};
const kept = {
  ...{ id: "s", revision: 1, ladderId: "l", stage: 3, minutes: 30, during: 0, strideChanged: false },
  ...{ after: 0, next: null, removed: false },
};
const morning = (date: string, painAfter: number | null) => ({
  date,
  answers: { soreness: 2, sites: [], painAfter, redFlags: [] },
});
const wayWith = (step: object, mornings: ReturnType<typeof morning>[] = []) => {
  const way = wayOn(
    { ladders: [begun], steps: [{ ...kept, date: "2026-05-11", ...step }], holds: [], mornings },
    TODAY,
  );
  if (!way) throw new Error("on no way back");
  return way;
};

describe("what the card asks of a step", () => {
  it("asks for this morning only once the check-in is there and did not tell", () => {
    expect(openStep(wayWith({}), TODAY, false)).toBeNull();
    expect(openStep(wayWith({}), TODAY, true)).toMatchObject({ asksNext: true });
    expect(openStep(wayWith({}, [morning(TODAY, 1)]), TODAY, true)).toBeNull();
  });

  it("asks for a morning that is past, and for the hour after at once", () => {
    expect(openStep(wayWith({ date: "2026-05-10" }), TODAY, false)).toMatchObject({ asksNext: true });
    expect(openStep(wayWith({ after: null }), TODAY, false)).toMatchObject({ asksNext: false });
    expect(openStep(wayWith({ date: TODAY, after: null }), TODAY, true)).toMatchObject({ asksNext: false });
    expect(openStep(wayWith({ date: "2026-05-09", after: null }), TODAY, true)).toBeNull();
  });

  it("the step's own answer stays apart from the check-in's", () => {
    expect(wayWith({}, [morning(TODAY, 4)]).steps[0]).toMatchObject({ next: 4, told: null });
    expect(wayWith({ next: 1 }, [morning(TODAY, 0)]).steps[0]).toMatchObject({ next: 1, told: 1 });
  });
});
