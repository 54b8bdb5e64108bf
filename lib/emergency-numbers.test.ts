import { expect, it } from "vitest";
import { COUNTRIES, countryName, countryOfZone, emergencyNumbers } from "./emergency-numbers";

it("each known country has one number that a phone can call, and a name", () => {
  for (const country of COUNTRIES) {
    expect(country).toMatch(/^[A-Z]{2}$/);
    expect(countryName(country)).not.toBe(country);
    expect(emergencyNumbers(country)).toHaveLength(1);
    expect(emergencyNumbers(country)[0]).toMatch(/^\d{3}$/);
  }
});

it("where no country is known, both of the numbers that work in most of the world", () => {
  expect(emergencyNumbers(null)).toEqual(["112", "911"]);
  expect(emergencyNumbers("XX")).toEqual(["112", "911"]);
});

it.each([
  ["Europe/Berlin", "DE"],
  ["Europe/London", "GB"],
  ["America/New_York", "US"],
  ["America/Toronto", "CA"],
  ["Australia/Sydney", "AU"],
  ["Pacific/Auckland", "NZ"],
  ["Asia/Tokyo", "JP"],
  ["Asia/Kolkata", null],
  ["UTC", null],
  ["Etc/GMT-5", null],
])("the zone %s lies in %s", (zone, country) => {
  expect(countryOfZone(zone)).toBe(country);
});
