import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import { daysAgo, input, past, STEADY, session, soreness } from "./fixtures";

describe("DOMS attribution", () => {
  it("names the hard downhill session, not the easy one", () => {
    const { doms } = assess(
      input({
        checkIn: { soreness: 4 },
        checkIns: soreness(0),
        sessions: [...STEADY, session(2, { rpe: 8, durationMin: 70, descentM: 450 }), session(1)],
      }),
    );
    expect(doms?.session).toMatchObject({ date: daysAgo(2), rpe: 8, descentM: 450 });
    expect(doms).toMatchObject({
      onset: daysAgo(0),
      expectedPeak: daysAgo(0),
      expectedClear: daysAgo(-3),
      course: "as-expected",
    });
  });

  it("looks back from the first day of the bout, not from today", () => {
    const { doms } = assess(
      input({
        checkIn: { soreness: 3 },
        checkIns: soreness(0, 2, 5, 5),
        sessions: [...STEADY, session(4, { rpe: 9 }), session(1, { rpe: 7 })],
      }),
    );
    expect(doms?.onset).toBe(daysAgo(3));
    expect(doms?.session?.date).toBe(daysAgo(4));
  });

  it("calls a course that outlasts five days slower", () => {
    const { doms } = assess(
      input({
        checkIn: { soreness: 3 },
        checkIns: soreness(0, 3, 5, 5, 4, 3),
        sessions: [...STEADY, session(6, { rpe: 9 })],
      }),
    );
    expect(doms?.course).toBe("slower");
  });

  it("a day within the usual course is as expected", () => {
    const { doms } = assess(
      input({
        checkIn: { soreness: 3 },
        checkIns: soreness(0, 3, 5, 5, 4),
        sessions: [...STEADY, session(5, { rpe: 9 })],
      }),
    );
    expect(doms?.course).toBe("as-expected");
  });

  it("sharp, pinpoint or gait-changing pain is not DOMS", () => {
    for (const odd of [{ quality: "sharp" }, { spread: "one-spot" }, { gait: "altered" }] as const) {
      const { doms } = assess(
        input({ checkIn: { soreness: 3, ...odd }, sessions: [session(1, { rpe: 9 })] }),
      );
      expect(doms).toMatchObject({ course: "not-doms", session: null, expectedPeak: null });
    }
  });

  it("first run after ten days off is a cause, after nine it is not", () => {
    const before = [session(14), session(16), session(18), session(20)];
    const back = (gap: number) =>
      assess(
        input({
          checkIn: { soreness: 3 },
          checkIns: soreness(0),
          sessions: [session(1), ...before.map((s, i) => ({ ...s, date: daysAgo(1 + gap + i * 2) }))],
        }),
      ).doms;
    expect(back(10)?.session?.causes).toContainEqual({ code: "first-run", value: 10 });
    expect(back(9)).toBeNull();
  });

  it("is silent without soreness or without a session that stands out", () => {
    expect(assess(input()).doms).toBeNull();
    expect(
      assess(input({ checkIn: { soreness: 2 }, checkIns: [past(1)], sessions: STEADY })).doms,
    ).toBeNull();
  });
});
