import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dayNumber,
  daysBetween,
  fromDayNumber,
  instantOf,
  isDate,
  isTimeZone,
  localDate,
  localTime,
  mondayOf,
  partOfDay,
  startOfWeek,
} from "./calendar";

describe("the wall calendar", () => {
  it("moves by whole days over leap days, month and year ends", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
    expect(mondayOf("2026-05-10")).toBe("2026-05-04");
    // 10 May 2026 is a Sunday; before 1970 day numbers are negative.
    expect([1, 6, 7].map((first) => startOfWeek("2026-05-10", first))).toEqual([
      "2026-05-04",
      "2026-05-09",
      "2026-05-10",
    ]);
    expect([1, 6, 7].map((first) => startOfWeek("1969-12-31", first))).toEqual([
      "1969-12-29",
      "1969-12-27",
      "1969-12-28",
    ]);
  });

  it("tells the first centuries from the last one", () => {
    for (const date of ["0000-03-01", "0001-01-01", "0050-06-15", "0099-12-31", "9999-12-31"])
      expect(fromDayNumber(dayNumber(date))).toBe(date);
    expect(daysBetween("0050-01-01", "1950-01-01")).toBe(693_960);
  });

  it("knows the dates that may be given", () => {
    for (const date of ["1990-01-01", "2026-02-28", "2028-02-29", "2100-12-31"])
      expect(isDate(date)).toBe(true);
    const not = [
      "0000-01-01",
      "0050-01-01",
      "1989-12-31",
      "2101-01-01",
      "9999-12-31",
      "2026-02-29",
      "2026-02-31",
    ];
    for (const date of [...not, "2026-13-01", "2026-1-1", "+012026-01-01", "", "today", null, ["2026-01-01"]])
      expect(isDate(date)).toBe(false);
  });

  it("day numbers are inverse to dates", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 60_000 }),
        fc.integer({ min: -400, max: 400 }),
        (day, step) => {
          expect(dayNumber(fromDayNumber(day))).toBe(day);
          expect(daysBetween(fromDayNumber(day), addDays(fromDayNumber(day), step))).toBe(step);
        },
      ),
    );
  });

  it("knows the years before 100, and which dates there are", () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber("0001-01-01"), max: dayNumber("9999-12-31") }), (day) => {
        expect(dayNumber(fromDayNumber(day))).toBe(day);
      }),
    );
    expect(daysBetween("0050-01-01", "1950-01-01")).toBe(693_960);
    for (const date of ["1990-01-01", "2000-02-29", "2026-05-10", "2100-12-31"])
      expect(isDate(date)).toBe(true);
    const none = [
      "0000-01-01",
      "0050-01-01",
      "1989-12-31",
      "2101-01-01",
      "9999-12-31",
      "2026-02-31",
      "2026-13-01",
      "1900-02-29",
    ];
    for (const date of [
      ...none,
      "2026-5-1",
      "2026-05-10T00:00",
      "\u0662026-05-10",
      "",
      null,
      20260510,
      ["2026-05-10"],
    ])
      expect(isDate(date), String(date)).toBe(false);
  });

  it("turns the day at the athlete's midnight on both clock changes", () => {
    // Berlin: 29 March 2026 is 23 h long, 25 October 2026 is 25 h long.
    expect(localDate(new Date("2026-03-28T22:59:59Z"), "Europe/Berlin")).toBe("2026-03-28");
    expect(localDate(new Date("2026-03-28T23:00:00Z"), "Europe/Berlin")).toBe("2026-03-29");
    expect(localDate(new Date("2026-03-29T21:59:59Z"), "Europe/Berlin")).toBe("2026-03-29");
    expect(localDate(new Date("2026-03-29T22:00:00Z"), "Europe/Berlin")).toBe("2026-03-30");
    expect(localDate(new Date("2026-10-24T22:00:00Z"), "Europe/Berlin")).toBe("2026-10-25");
    expect(localDate(new Date("2026-10-25T22:59:59Z"), "Europe/Berlin")).toBe("2026-10-25");
    expect(localDate(new Date("2026-10-25T23:00:00Z"), "Europe/Berlin")).toBe("2026-10-26");
  });

  it("knows the traveller's date on both sides of the date line", () => {
    const at = new Date("2026-05-10T11:30:00Z");
    expect(localDate(at, "Pacific/Kiritimati")).toBe("2026-05-11");
    expect(localDate(at, "Pacific/Pago_Pago")).toBe("2026-05-10");
    expect(isTimeZone("Europe/Atlantis")).toBe(false);
  });

  it("wall times become instants, also around both clock changes", () => {
    expect(instantOf("2026-07-01", "12:00:00", "Europe/Berlin").toISOString()).toBe(
      "2026-07-01T10:00:00.000Z",
    );
    expect(instantOf("2026-03-29", "01:59:59", "Europe/Berlin").toISOString()).toBe(
      "2026-03-29T00:59:59.000Z",
    );
    expect(instantOf("2026-03-29", "03:00:00", "Europe/Berlin").toISOString()).toBe(
      "2026-03-29T01:00:00.000Z",
    );
    expect(instantOf("2026-10-25", "04:00:00", "Europe/Berlin").toISOString()).toBe(
      "2026-10-25T03:00:00.000Z",
    );
    // What a clock shows twice is its first coming, west and east of UTC, also where only half an hour comes twice.
    for (const [date, time, zone, instant] of [
      ["2026-10-25", "02:00:00", "Europe/Berlin", "2026-10-25T00:00:00.000Z"],
      ["2026-10-25", "02:59:59", "Europe/Berlin", "2026-10-25T00:59:59.000Z"],
      ["2026-11-01", "01:30:00", "America/New_York", "2026-11-01T05:30:00.000Z"],
      ["2026-04-05", "01:45:00", "Australia/Lord_Howe", "2026-04-04T14:45:00.000Z"],
    ] as const)
      expect(instantOf(date, time, zone).toISOString(), zone).toBe(instant);
    expect(instantOf("2026-01-01", "00:30:00", "Pacific/Kiritimati").toISOString()).toBe(
      "2025-12-31T10:30:00.000Z",
    );
    for (const zone of ["America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "UTC"])
      for (let hour = 0; hour < 24 * 400; hour += 7) {
        const at = new Date(Date.UTC(2026, 0, 1, hour, 17, 5));
        const back = instantOf(localDate(at, zone), `${localTime(at, zone)}:05`, zone).getTime();
        expect(Math.abs(back - at.getTime())).toBeLessThanOrEqual(3_600_000);
      }
  });
});

it.each([
  ["02:59", "evening"],
  ["03:00", "morning"],
  ["11:59", "morning"],
  ["12:00", "afternoon"],
  ["17:59", "afternoon"],
  ["18:00", "evening"],
  ["00:00", "evening"],
])("at %s where the athlete is, it is %s", (time, part) => {
  expect(partOfDay(instantOf("2026-05-10", time, "Asia/Kolkata"), "Asia/Kolkata")).toBe(part);
});
