import { expect, it } from "vitest";
import { isTimeZone, localDate } from "./calendar";
import { canonicalZone, perZone } from "./zone-formats";

/** Every way to write a name in large and small letters, as far as asked for. */
function* spellings(name: string, most: number): Generator<string> {
  const letters = [...name];
  for (let n = 0; n < most; n++)
    yield letters
      .map((letter, i) => ((n >> (i % 14)) & 1 ? letter.toUpperCase() : letter.toLowerCase()))
      .join("");
}

it("three thousand spellings of a zone are one formatter, and all of them are right", () => {
  const dates = perZone("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });
  const at = new Date("2026-05-10T23:30:00Z");
  const made = new Set<Intl.DateTimeFormat>();
  for (const spelling of spellings("Europe/Berlin", 3_000)) {
    made.add(dates(spelling));
    expect(localDate(at, spelling)).toBe("2026-05-11");
  }
  expect(made.size).toBe(1);
  expect(dates.size()).toBe(1);
});

it("however many zones are asked for, so many formatters are kept", () => {
  const dates = perZone("en-CA", { day: "2-digit" });
  for (const zone of Intl.supportedValuesOf("timeZone")) dates(zone);
  expect(dates.size()).toBe(64);
});

it("takes every alias that the runtime takes, and nothing else", () => {
  for (const zone of ["Asia/Calcutta", "Asia/Kolkata", "US/Eastern", "Etc/GMT+5", "UTC", "gmt", "EST5EDT"]) {
    expect(canonicalZone(zone), zone).not.toBeNull();
    expect(isTimeZone(zone)).toBe(true);
    expect(localDate(new Date(0), zone)).toMatch(/^19(70-01-01|69-12-31)$/);
  }
  expect(canonicalZone("asia/kolkata")).toBe(canonicalZone("Asia/Calcutta"));
  for (const zone of ["", "Europe/Atlantis", "x".repeat(5_000), "Europe/Berlin\0"]) {
    expect(canonicalZone(zone)).toBeNull();
    expect(() => localDate(new Date(0), zone)).toThrow(RangeError);
  }
});
