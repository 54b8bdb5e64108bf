import { describe, expect, it } from "vitest";
import { minutesIn } from "./typed-minutes";

describe("minutes as they are typed", () => {
  it.each([
    ["65", 65],
    ["7,5", 7.5],
    ["1:05", 65],
    [" 0:45 ", 45],
    ["12:00", 720],
    ["1h05", 65],
    ["1 h 5 min", 65],
    ["2h", 120],
    ["45 min", 45],
    ["45m", 45],
    ["1.05", 65],
    ["1,05", 65],
    ["0.45", 45],
    ["9.30", 570],
    ["1.5", 1.5],
    ["61.25", 61.25],
    ["1.75", 1.75],
    ["", null],
    ["-5", -5],
  ])("%j is %s", (typed, minutes) => expect(minutesIn(typed)).toBe(minutes));

  it.each(["1:5", "1:65", ":30", "1:05:30", "an hour", "h", "1:"])("%j is no duration", (typed) =>
    expect(minutesIn(typed)).toBeNaN(),
  );
});
