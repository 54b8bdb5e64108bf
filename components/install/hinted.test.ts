import { expect, it } from "vitest";
import { mayHint, neverHint } from "./hinted";
import { phoneOf } from "./use-install";

const shelf = (kept = new Map<string, string>()) => ({
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
});

it("the hint is shown on one day, until it is closed", () => {
  const kept = shelf();
  expect(mayHint("2026-11-27", kept)).toBe(true);
  expect(mayHint("2026-11-27", kept)).toBe(true);
  expect(mayHint("2026-11-28", kept)).toBe(false);
  const closed = shelf();
  mayHint("2026-11-27", closed);
  neverHint(closed);
  expect(mayHint("2026-11-27", closed)).toBe(false);
});

it("where nothing can be kept it is never shown: it would be shown every day", () => {
  const full = {
    ...shelf(),
    setItem: () => {
      throw new Error("full");
    },
  };
  expect(mayHint("2026-11-27", full)).toBe(false);
  expect(mayHint("2026-11-27", null)).toBe(false);
});

it.each([
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile/15E148 Safari/604.1",
    5,
    "iphone",
  ],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15", 5, "iphone"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.5 Safari/605.1.15", 0, "other"],
  ["Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/138.0 Mobile Safari/537.36", 5, "android"],
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/138.0 Safari/537.36", 10, "other"],
])("%s, %i points: %s", (userAgent, maxTouchPoints, phone) => {
  expect(phoneOf({ userAgent, maxTouchPoints })).toBe(phone);
});
