import { expect, it } from "vitest";
import { asksForInjury } from "./ask-injury";

const TODAY = "2026-05-10";

it.each([
  ["at joining", null, null, true],
  ["answered yesterday", "2026-05-09", "2026-05-09", false],
  ["answered a year ago", "2025-05-10", "2026-05-09", true],
  ["answered a day less than a year ago", "2025-05-11", "2026-05-09", false],
  ["back after four weeks, asked in winter", "2026-01-10", "2026-04-12", true],
  ["back after four weeks less a day", "2026-01-10", "2026-04-13", false],
  ["back after four weeks, asked lately", "2026-04-01", "2026-04-01", false],
])("%s", (_, answered, before, asks) => {
  expect(asksForInjury(answered, before, TODAY)).toBe(asks);
});
