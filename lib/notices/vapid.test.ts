import { createECDH } from "node:crypto";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { vapidContact, vapidKeys, vapidProblem } from "./vapid";

afterEach(() => vi.unstubAllEnvs());

describe("the keys push services know a server by", () => {
  it("are a pair, the same for every instance with the same secret, others for another", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 32 }), fc.string({ minLength: 32 }), (one, other) => {
        const of = (secret: string) => {
          vi.stubEnv("NEXTAUTH_SECRET", secret);
          return vapidKeys();
        };
        const keys = of(one);
        const pair = createECDH("prime256v1");
        pair.setPrivateKey(Buffer.from(keys.privateKey, "base64url"));
        expect(pair.getPublicKey("base64url")).toBe(keys.publicKey);
        expect(vapidProblem(keys)).toBeNull();
        if (one !== other) expect(of(other)).not.toEqual(keys);
        expect(of(one)).toEqual(keys);
      }),
      { numRuns: 25 },
    );
  });

  it("are those of the environment where it gives both", () => {
    vi.stubEnv("NEXTAUTH_SECRET", "a secret of more than thirty-two characters");
    const own = vapidKeys();
    vi.stubEnv("FEELCHECK_VAPID_PUBLIC", "one");
    expect(vapidKeys()).toEqual(own);
    vi.stubEnv("FEELCHECK_VAPID_PRIVATE", "other");
    expect(vapidKeys()).toEqual({ publicKey: "one", privateKey: "other" });
  });

  it("that are no pair are told at the start", () => {
    vi.stubEnv("NEXTAUTH_SECRET", "a secret of more than thirty-two characters");
    const one = vapidKeys();
    vi.stubEnv("NEXTAUTH_SECRET", "another secret of thirty-two characters and more");
    expect(vapidProblem({ ...one, publicKey: vapidKeys().publicKey })).toMatch(/is not the public key/);
    expect(vapidProblem({ publicKey: one.publicKey, privateKey: "short" })).toMatch(/no key of the curve/);
  });
});

describe("whom a push service writes to", () => {
  it.each([
    ["Feelcheck <coach@example.org>", "https://feelcheck.example.org", "mailto:coach@example.org"],
    ["coach@example.org", "http://localhost:3000", "mailto:coach@example.org"],
    ["", "https://feelcheck.example.org", "https://feelcheck.example.org"],
    ["", "http://localhost:3000", "mailto:feelcheck@localhost"],
    ["no address at all", "http://localhost:3000", "mailto:feelcheck@localhost"],
  ])("MAIL_FROM %j at %s: %s", (from, url, contact) => {
    vi.stubEnv("MAIL_FROM", from);
    vi.stubEnv("NEXTAUTH_URL", url);
    expect(vapidContact()).toBe(contact);
  });
});
