import { expect, it } from "vitest";
import { goIn, othersFirst } from "./inside";

it("bulk work waits while others are answered, goes on by itself, and not for its own person", async () => {
  const took = async (mostMs: number) => {
    const began = performance.now();
    await othersFirst("me", mostMs);
    return performance.now() - began;
  };
  const own = [goIn("me"), goIn("me")];
  expect(await took(10_000)).toBeLessThan(5_000);
  const other = goIn("other");
  expect(await took(60)).toBeGreaterThan(50);
  const waiting = took(60_000);
  for (const comeOut of own) comeOut();
  setTimeout(other, 20);
  expect(await waiting).toBeLessThan(30_000);
  expect(await took(10_000)).toBeLessThan(5_000);
});
