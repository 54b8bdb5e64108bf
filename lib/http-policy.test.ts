import { afterEach, describe, expect, it, vi } from "vitest";
import { policyOf, secureSite } from "./http-policy";
import { sameOrigin } from "./same-origin";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the security policy", () => {
  it("allows our own scripts and styles with the nonce, and nothing inline or foreign", () => {
    const policy = policyOf("abc", false);
    expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).toContain("style-src 'self' 'nonce-abc'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it("asks for TLS where the public address is https, and only there", () => {
    vi.stubEnv("NEXTAUTH_URL", "http://localhost:3000");
    expect(secureSite()).toBe(false);
    expect(policyOf("a", false)).not.toContain("upgrade-insecure-requests");
    vi.stubEnv("NEXTAUTH_URL", "https://feelcheck.example.org");
    expect(secureSite()).toBe(true);
    expect(policyOf("a", false)).toContain("upgrade-insecure-requests");
    vi.stubEnv("NEXTAUTH_URL", " HTTPS://Feelcheck.example.org");
    expect(secureSite()).toBe(true);
  });
});

describe("the origin of a request", () => {
  const from = (headers: Record<string, string>) => sameOrigin(new Request("http://x/", { headers }));

  it("must be our own host, behind a proxy its public one", () => {
    expect(from({ host: "a.example", origin: "https://a.example" })).toBe(true);
    expect(
      from({ host: "10.0.0.1:3000", "x-forwarded-host": "a.example", origin: "https://a.example" }),
    ).toBe(true);
    expect(from({ host: "a.example", origin: "https://evil.example" })).toBe(false);
    expect(from({ host: "a.example", origin: "null" })).toBe(false);
    expect(from({ host: "a.example" })).toBe(false);
  });
});
