import { expect, it } from "vitest";
import { shortName } from "./row-name";

it.each([
  ["Ada Lang", "Ada Lang"],
  ["Maximiliane-Charlotte von Hohenstein", "Maximiliane-Charlo…"],
  [
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦",
    "👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦…",
  ],
  ["Z\u0351a\u0360l\u0362g\u0340o", "Z\u0351a\u0360l\u0362g\u0340o"],
  ["王小明王小明王小明王小明", "王小明王小明王小明…"],
])("%s is cut between letters", (name, short) => {
  expect(shortName(name)).toBe(short);
  expect(() => encodeURIComponent(short)).not.toThrow();
});
