import { describe, expect, it } from "vitest";
import { shortName } from "./row-name";

describe("an athlete's name beside a row", () => {
  it.each([
    ["Ada Lindqvist", "Ada Lindqvist"],
    ["Noah van Dijk", "Noah van Dijk"],
    ["Donaudampfschifffahrt", "Donaudampfschiff…"],
    ["W".repeat(80), "WWWWWWWWWWW…"],
    ["_".repeat(80), "___________…"],
    ["李".repeat(20), "李李李李李李李李…"],
  ])("%s has room as %s", (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});
