import { expect, it } from "vitest";
import { againIn } from "./again";

it("waits longer each time, up to half a minute and a bit, spread around it", () => {
  expect([0, 1, 2, 9].map((tries) => againIn(tries, 0, 0.5))).toEqual([3_000, 4_800, 7_680, 30_000]);
  expect(againIn(0, 0, 0)).toBe(2_250);
  expect(againIn(0, 0, 1)).toBe(3_750);
});

it("never before the server asked for it", () => {
  for (const random of [0, 0.3, 1]) expect(againIn(0, 20, random)).toBeGreaterThanOrEqual(20_000);
});
