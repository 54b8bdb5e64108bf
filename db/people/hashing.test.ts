import { expect, it } from "vitest";
import { hashPassword, passwordIsRight } from "./hashing";

const settled = (all: Promise<unknown>[]) =>
  Promise.all(
    all.map((one) =>
      one.then(
        () => "done",
        ({ status }) => status,
      ),
    ),
  );

it("a flood of one visitor waits in a short line, and leaves room for others", async () => {
  const flood = Array.from({ length: 200 }, () => hashPassword("long enough", "203.0.113.1"));
  const other = hashPassword("long enough", "198.51.100.1");
  const answers = await settled(flood);
  expect(answers.filter((answer) => answer === 429).length).toBeGreaterThan(150);
  expect(answers.filter((answer) => answer === "done").length).toBeGreaterThan(10);
  expect(await other).toContain("$argon2id$");
});

it("a flood of many is refused beyond the line, in words, and the line is empty afterwards", async () => {
  const flood = Array.from({ length: 200 }, (_, i) => hashPassword("long enough", `203.0.113.${i}`));
  const answers = await settled(flood);
  expect(answers.filter((answer) => answer === 429).length).toBeGreaterThan(100);
  expect(await passwordIsRight(await hashPassword("right one"), "right one")).toBe(true);
});

it("a password for nobody is wrong, whatever it is", async () => {
  expect(await passwordIsRight(undefined, "anything")).toBe(false);
});
