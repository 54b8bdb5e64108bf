import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawn } from "../testing/drawn";
import { inputs } from "./any-input";
import { assess } from "./assess";
import { InputError, parseInput } from "./input";

const runs = { numRuns: drawn(500, 15_000) };

describe("the engine", () => {
  it("refuses anything else with an error that names a field, and nothing but that error", () => {
    fc.assert(
      fc.property(inputs, fc.string(), fc.jsonValue(), (input, key, junk) => {
        const broken = structuredClone(input) as Record<string, unknown>;
        const keys = ["date", "checkIn", "feelCheck", "history", "planned", key];
        broken[keys[key.length % keys.length] as string] = junk;
        try {
          expect(assess(parseInput(broken)).reasons.length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
          for (const { field, message } of (error as InputError).errors) {
            expect(field).not.toBe("");
            expect(message).not.toBe("");
          }
        }
      }),
      runs,
    );
  });
});
