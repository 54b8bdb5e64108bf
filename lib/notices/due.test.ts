import fc from "fast-check";
import { expect, it } from "vitest";
import { dueOn, dueOnMonday, weekBefore } from "./due";

const at = (instant: string) => new Date(instant);

it.each([
  ["a minute early", "07:00", "2026-05-11T04:59:00Z", null],
  ["on the minute", "07:00", "2026-05-11T05:00:00Z", "2026-05-11"],
  ["two hours late", "07:00", "2026-05-11T07:00:00Z", "2026-05-11"],
  ["later than that", "07:00", "2026-05-11T07:01:00Z", null],
  ["not on the day after", "23:30", "2026-05-11T22:10:00Z", null],
  [
    "spring: 02:30 is not there, 03:00 is the first minute after",
    "02:30",
    "2026-03-29T01:00:00Z",
    "2026-03-29",
  ],
  ["spring: a minute before the jump", "02:30", "2026-03-29T00:59:00Z", null],
  ["autumn: 02:30 the first time", "02:30", "2026-10-25T00:30:00Z", "2026-10-25"],
  ["autumn: 02:30 the second time is the same date", "02:30", "2026-10-25T01:30:00Z", "2026-10-25"],
])("Berlin, %s", (_, time, now, date) => {
  expect(dueOn(time, at(now), "Europe/Berlin")).toBe(date);
});

it("a week is over on Monday where somebody is", () => {
  expect(dueOnMonday("07:00", at("2026-05-10T19:00:00Z"), "Pacific/Auckland")).toBe("2026-05-11");
  expect(dueOnMonday("07:00", at("2026-05-11T05:00:00Z"), "America/New_York")).toBeNull();
  expect(dueOnMonday("07:00", at("2026-05-12T05:00:00Z"), "Europe/Berlin")).toBeNull();
  expect(weekBefore("2026-03-30")).toEqual({ from: "2026-03-23", to: "2026-03-29" });
});

it("looked at every minute, each date is due exactly once a day, in every zone and through both changes", () => {
  const zones = fc.constantFrom(
    "Europe/Berlin",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "UTC",
  );
  const time = fc.integer({ min: 0, max: 47 }).map((half) => {
    const hour = String(Math.floor(half / 2)).padStart(2, "0");
    return `${hour}:${half % 2 ? "30" : "00"}`;
  });
  const changes = fc.constantFrom(
    "2026-03-28",
    "2026-10-24",
    "2026-03-07",
    "2026-10-31",
    "2026-04-04",
    "2026-06-10",
  );
  fc.assert(
    fc.property(zones, time, changes, (zone, time, day) => {
      const found = new Set<string>();
      const start = at(`${day}T00:00:00Z`).getTime();
      for (let minute = 0; minute < 4 * 1440; minute += 5) {
        const date = dueOn(time, new Date(start + minute * 60_000), zone);
        if (date) found.add(date);
      }
      const dates = [...found].sort();
      // Four days are looked at: three of them whole, wherever it is.
      expect(dates.length).toBeGreaterThanOrEqual(3);
      expect(dates.length).toBeLessThanOrEqual(5);
    }),
    { numRuns: 60 },
  );
});
