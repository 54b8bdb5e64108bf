import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, localDate } from "./calendar";
import { dayOf, hasPassed, latestStart } from "./day-start";

const BERLIN = "Europe/Berlin";
const berlin = (at: string, dayStartsAt: string) => dayOf(new Date(at), { timeZone: BERLIN, dayStartsAt });

describe("the day that counts", () => {
  it.each([
    ["midnight ends the day", "2026-05-10T22:00:00Z", "00:00", "2026-05-11"],
    ["after midnight it is still the evening's day", "2026-05-10T22:00:00Z", "03:00", "2026-05-10"],
    ["until a moment before the hour", "2026-05-11T00:59:59.999Z", "03:00", "2026-05-10"],
    ["from the hour on it is the new one", "2026-05-11T01:00:00Z", "03:00", "2026-05-11"],
    // 29 March 2026: 02:00 becomes 03:00, which is 01:00 UTC.
    ["spring, the last moment before a skipped hour", "2026-03-29T00:59:59.999Z", "02:00", "2026-03-28"],
    [
      "spring, a day that starts in the skipped hour starts with the next",
      "2026-03-29T01:00:00Z",
      "02:00",
      "2026-03-29",
    ],
    ["spring, 03:00 comes an hour early, and starts the day", "2026-03-29T01:00:00Z", "03:00", "2026-03-29"],
    ["spring, before 04:00", "2026-03-29T01:59:59Z", "04:00", "2026-03-28"],
    // 25 October 2026: 03:00 becomes 02:00 again, at 01:00 UTC.
    [
      "autumn, the repeated hour's first coming starts the day",
      "2026-10-25T00:00:00Z",
      "02:00",
      "2026-10-25",
    ],
    ["autumn, its second coming is the same day", "2026-10-25T01:10:00Z", "02:00", "2026-10-25"],
    ["autumn, 02:59 for the second time", "2026-10-25T01:59:59Z", "03:00", "2026-10-24"],
    ["autumn, 03:00 comes once the second hour is over", "2026-10-25T02:00:00Z", "03:00", "2026-10-25"],
  ])("%s", (_, at, dayStartsAt, date) => expect(berlin(at, dayStartsAt)).toBe(date));

  // Beirut's clocks change at midnight itself, Lord Howe's by half an hour.
  it("never goes back, and is the wall calendar's date or the one before", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
        fc.integer({ min: 1, max: 7_200_000 }),
        fc.constantFrom(BERLIN, "America/New_York", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Apia"),
        fc.constantFrom("01:00", "02:00", "03:00", "04:00"),
        (at, later, timeZone, dayStartsAt) => {
          const day = dayOf(at, { timeZone, dayStartsAt });
          expect(day <= dayOf(new Date(at.getTime() + later), { timeZone, dayStartsAt })).toBe(true);
          const date = localDate(at, timeZone);
          expect([date, addDays(date, -1)]).toContain(day);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

it("a time of the day has passed by the wall clock, and after midnight while the day still counts", () => {
  const passed = (at: string, dayStartsAt: string) =>
    hasPassed("09:00", new Date(at), { timeZone: BERLIN, dayStartsAt });
  expect(passed("2026-05-10T06:59:00Z", "03:00")).toBe(false);
  expect(passed("2026-05-10T07:00:00Z", "03:00")).toBe(true);
  expect(passed("2026-05-10T23:30:00Z", "03:00")).toBe(true);
  expect(passed("2026-05-10T23:30:00Z", "00:00")).toBe(false);
  expect(passed("2026-05-11T01:30:00Z", "03:00")).toBe(false);
});

it("of several teams the latest hour holds, of none midnight", () => {
  expect(latestStart(["03:00", "00:00", "04:00"])).toBe("04:00");
  expect(latestStart([])).toBe("00:00");
});
