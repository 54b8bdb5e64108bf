import { describe, expect, it } from "vitest";
import { missedDays } from "./missed-days";

describe("days without a check-in", () => {
  it.each([
    ["nobody who never checked in has missed one", null, []],
    ["none where yesterday's is there", "2026-05-09", []],
    ["yesterday", "2026-05-08", ["2026-05-09"]],
    ["the last two", "2026-05-07", ["2026-05-09", "2026-05-08"]],
    ["not each day of a long time away", "2026-03-01", ["2026-05-09", "2026-05-08"]],
    ["none where today's is there", "2026-05-10", []],
  ] as const)("%s", (_, last, missed) => expect(missedDays(last, "2026-05-10")).toEqual(missed));
});
