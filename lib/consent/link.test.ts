import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { token as tokenField } from "@/lib/fields";
import { guardianToken, readGuardianToken } from "./link";

beforeAll(() => vi.stubEnv("NEXTAUTH_SECRET", "a secret of more than thirty-two characters"));
afterAll(() => vi.unstubAllEnvs());

it("a link says which consent it is about and what for, and is a token that forms take", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.constantFrom("answer" as const, "withdraw" as const), (consentId, link) => {
      const token = guardianToken(link, consentId);
      expect(tokenField.safeParse(token).success).toBe(true);
      expect(readGuardianToken(token)).toEqual({ link, consentId });
    }),
  );
});

it("changed in any place, made for the other purpose or with another secret, it is nobody's", () => {
  const token = guardianToken("answer", "01890000-0000-7000-8000-000000000001");
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom("A", "b", "9", "_", "w"), (at, letter) => {
      const changed = token.slice(0, at) + letter + token.slice(at + 1);
      if (changed !== token) expect(readGuardianToken(changed)).toBeNull();
    }),
  );
  for (const other of ["", "a", `${token}x`, token.slice(0, -1)])
    expect(readGuardianToken(other), other).toBeNull();
  vi.stubEnv("NEXTAUTH_SECRET", "another secret of more than thirty-two characters");
  expect(readGuardianToken(token)).toBeNull();
});
