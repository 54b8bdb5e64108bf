import { describe, expect, it } from "vitest";
import { localDate, localTime } from "./calendar";
import { canonicalZone, zoneChoices, zoneFor } from "./time-zones";

const NOON = new Date("2026-01-15T12:00:00Z");

describe("what browsers report", () => {
  it.each([
    ["Asia/Calcutta", "17:30"],
    ["Asia/Kolkata", "17:30"],
    ["Europe/Kiev", "14:00"],
    ["Europe/Kyiv", "14:00"],
    ["US/Pacific", "04:00"],
    ["Etc/GMT+5", "07:00"],
    ["Etc/GMT-14", "02:00"],
    ["europe/berlin", "13:00"],
    ["+05:30", "17:30"],
    ["-0330", "08:30"],
    ["+01:00", "13:00"],
    ["-08", "04:00"],
    ["UTC+5", "17:00"],
    ["GMT-03:00", "09:00"],
    ["+14:00", "02:00"],
    ["UTC", "12:00"],
    ["GMT", "12:00"],
    ["Etc/UTC", "12:00"],
    ["Etc/Unknown", "12:00"],
    ["America/Coyhaique", "09:00"],
  ])("%s is a zone, and its clock is right", (name, time) => {
    const zone = canonicalZone(name);
    expect(zone).not.toBeNull();
    expect(localTime(NOON, zone ?? "")).toBe(time);
    expect(localDate(NOON, zone ?? "")).toBe(time === "02:00" ? "2026-01-16" : "2026-01-15");
  });

  it("knows every name the runtime knows, and a name is its own canonical form the second time", () => {
    for (const name of Intl.supportedValuesOf("timeZone")) {
      const zone = canonicalZone(name);
      expect(zone, name).not.toBeNull();
      expect(canonicalZone(zone ?? ""), name).toBe(zone);
    }
  });

  it.each(["", "Mars/Olympus", "+25:00", "+05:17", "Europe/Berlin\u0000", "x".repeat(65), "../etc"])(
    "%j is none",
    (name) => expect(canonicalZone(name)).toBeNull(),
  );
});

describe("chosen and seen", () => {
  it("a chosen zone is never overwritten", () => {
    const own = { timeZone: "Europe/Berlin", zoneChosen: true };
    for (const reported of ["UTC", "America/New_York", "", "+05:30"])
      expect(zoneFor(own, reported)).toBe("Europe/Berlin");
  });

  it("a seen zone follows the browser, but not into hiding", () => {
    const own = { timeZone: "Europe/Berlin", zoneChosen: false };
    expect(zoneFor(own, "America/New_York")).toBe("America/New_York");
    for (const hidden of ["UTC", "Etc/Unknown", "GMT", "", "nonsense"])
      expect(zoneFor(own, hidden)).toBe("Europe/Berlin");
  });

  it("the present zone is always among the choices", () => {
    for (const zone of ["UTC", "Asia/Kolkata", "Etc/GMT+5", "Europe/Berlin"])
      expect(zoneChoices(zone).filter((name) => name === zone)).toEqual([zone]);
  });
});
