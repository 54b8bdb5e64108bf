import { expect, it } from "vitest";
import { sameMailbox } from "./guardian-address";

it.each([
  ["ada@example.org", "ada@example.org", true],
  ["ada@example.org", " Ada@Example.org", true],
  ["ada@example.org", "ada+mum@example.org", true],
  ["ada+run@example.org", "ada+mum@example.org", true],
  ["ada@example.org", "mum@example.org", false],
  ["ada@example.org", "ada@example.com", false],
])("%s and %s: %s", (one, other, same) => {
  expect(sameMailbox(one, other)).toBe(same);
});
