import { afterEach, expect, it, vi } from "vitest";
import { busy, goIn } from "./limits/inside";
import { collect, collectWhenQuiet, heldMemory } from "./memory";

const MB = 1024 * 1024;
afterEach(() => vi.useRealTimers());

/** Objects that nobody holds when it returns. */
const litter = () => Array.from({ length: 3_000_000 }, (_, i) => ({ i })).length;

it("what nobody holds is freed once nobody has been there for a while, and not before", () => {
  collect();
  const { heap: before } = heldMemory();
  vi.useFakeTimers();
  const stop = collectWhenQuiet(busy);
  vi.advanceTimersByTime(10_000); // The first time learns what is held for good.
  const comeOut = goIn("somebody");
  litter();
  vi.advanceTimersByTime(60_000);
  expect(heldMemory().heap).toBeGreaterThan(before + 40 * MB);
  comeOut();
  // Pages are short, and nobody is inside between them; whoever comes next would wait for the collection all the same.
  for (let i = 0; i < 30; i++) {
    goIn("somebody")();
    vi.advanceTimersByTime(1_000);
  }
  expect(heldMemory().heap).toBeGreaterThan(before + 40 * MB);
  vi.advanceTimersByTime(10_000);
  expect(heldMemory().heap).toBeLessThan(before + 30 * MB);
  stop();
});
