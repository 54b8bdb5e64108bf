import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { KINDS } from "./notice";
import { readStopToken, stopToken } from "./stop-link";

beforeAll(() => vi.stubEnv("NEXTAUTH_SECRET", "a secret of more than thirty-two characters"));
afterAll(() => vi.unstubAllEnvs());

it("a link's secret says whose and which mails it ends, and stands in an address as it is", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom(...KINDS), (userId, kind) => {
      const token = stopToken({ userId, kind });
      expect(token).toMatch(/^[\w.-]+$/);
      expect(encodeURIComponent(token)).toBe(token);
      expect(readStopToken(token)).toEqual({ userId, kind });
    }),
  );
});

it("changed in any place, or made with another secret, it is nobody's", () => {
  const token = stopToken({ userId: "01890000-0000-7000-8000-000000000001", kind: "reminder" });
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom("A", "b", "9", "_", ".", "ü"), (at, letter) => {
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      // The last letter of base64url holds bits that nobody reads.
      if (changed !== token && at < token.length - 1) expect(readStopToken(changed)).toBeNull();
    }),
  );
  for (const other of ["", "...", "reminder", `${token}.x`, token.replace("reminder", "test")])
    expect(readStopToken(other), other).toBeNull();
  vi.stubEnv("NEXTAUTH_SECRET", "another secret of more than thirty-two characters");
  expect(readStopToken(token)).toBeNull();
});
