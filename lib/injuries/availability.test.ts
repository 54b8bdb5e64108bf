import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/calendar";
import { availabilityOf, type Restricting } from "./availability";

const TODAY = "2026-05-20";
const at = (days: number) => addDays(TODAY, days);
const episode = (over: Partial<Restricting> = {}): Restricting => ({
  onset: at(-10),
  restriction: "full",
  expectedOn: null,
  returnedOn: null,
  ...over,
});
const FULL = { state: "full", since: null, expected: null };

describe("how available somebody is", () => {
  it.each<[string, Restricting[], date: number, unknown]>([
    ["nothing open", [], 0, FULL],
    [
      "out since the onset, nobody knows until when",
      [episode()],
      0,
      { state: "out", since: at(-10), expected: null },
    ],
    [
      "less training, expected in full on a day",
      [episode({ restriction: "modified", expectedOn: at(5) })],
      0,
      { state: "modified", since: at(-10), expected: at(5) },
    ],
    ["one that keeps from nothing", [episode({ restriction: "none" })], 0, FULL],
    ["back since today", [episode({ returnedOn: at(0) })], 0, FULL],
    ["back from tomorrow on", [episode({ returnedOn: at(1) })], 1, FULL],
    [
      "of two the stricter, with its own onset and the later return",
      [
        episode({ onset: at(-3), expectedOn: at(2) }),
        episode({ restriction: "modified", expectedOn: at(9) }),
      ],
      0,
      { state: "out", since: at(-3), expected: at(9) },
    ],
    [
      "of two alike the earlier onset, and no return where one has none",
      [episode({ onset: at(-3), expectedOn: at(2) }), episode()],
      0,
      { state: "out", since: at(-10), expected: null },
    ],
    ["a day after the expected return", [episode({ expectedOn: at(4) })], 4, FULL],
    [
      "the day before it",
      [episode({ expectedOn: at(4) })],
      3,
      { state: "out", since: at(-10), expected: at(4) },
    ],
    [
      "a return that was expected and did not come",
      [episode({ expectedOn: at(-2) })],
      6,
      { state: "out", since: at(-10), expected: at(-2) },
    ],
    ["before it began", [episode({ onset: at(0) })], -1, FULL],
  ])("%s", (_, episodes, date, expected) =>
    expect(availabilityOf(episodes, TODAY, at(date))).toEqual(expected),
  );

  const day = fc.integer({ min: -40, max: 40 }).map(at);
  const any: fc.Arbitrary<Restricting> = fc.record({
    onset: fc.integer({ min: -40, max: 0 }).map(at),
    restriction: fc.constantFrom("none", "modified", "full"),
    expectedOn: fc.option(day, { nil: null }),
    returnedOn: fc.option(day, { nil: null }),
  });
  const RANK = { full: 0, modified: 1, out: 2 };

  it("one more episode never makes anybody more available, and says since when whenever it says less than full", () => {
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 5 }),
        any,
        fc.integer({ min: 0, max: 40 }),
        (some, more, ahead) => {
          const before = availabilityOf(some, TODAY, at(ahead));
          const after = availabilityOf([...some, more], TODAY, at(ahead));
          expect(RANK[after.state]).toBeGreaterThanOrEqual(RANK[before.state]);
          for (const { state, since } of [before, after]) expect(since === null).toBe(state === "full");
        },
      ),
    );
  });

  it("nobody becomes less available by waiting, as far as is known today", () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 5 }), fc.integer({ min: 0, max: 39 }), (some, ahead) => {
        const [now, next] = [ahead, ahead + 1].map((days) => availabilityOf(some, TODAY, at(days)).state);
        expect(RANK[next ?? "full"]).toBeLessThanOrEqual(RANK[now ?? "full"]);
      }),
    );
  });
});
