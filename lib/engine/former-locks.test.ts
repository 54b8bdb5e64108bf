import { expect, it } from "vitest";
import { input } from "./fixtures";
import { stillLocks } from "./former-locks";
import type { CheckIn } from "./input";
import type { Region } from "./vocabulary";

const spot = (region: Region): Partial<CheckIn> => ({
  soreness: 2,
  spread: "one-spot",
  sites: [{ region, side: "left" }],
});

it.each<[string, Partial<CheckIn>, boolean]>([
  ["a danger sign", { redFlags: ["chest-pain"] }, true],
  ["one spot at the shin, whatever came before it", spot("shin"), true],
  ["a heel that eases locks no more", spot("heel"), false],
  ["a heel that stays the same", { ...spot("heel"), withMovement: "same" }, true],
  ["a muscle", spot("calf"), false],
])("%s", (_, checkIn, locks) => {
  expect(stillLocks(input({ checkIn }))).toBe(locks);
});
