import { describe, expect, it } from "vitest";
import { onwardPath, signInHref } from "./onward";

describe("after the sign-in", () => {
  it.each([
    "/sessions/new?date=2026-11-20",
    "/roster?q=J%C3%BCrgen+O%27Neill&show=rest",
    "/join/abc_DEF-123",
    "/plan?week=2026-11-23&group=01a2",
  ])("%s is gone back to", (path) => {
    expect(onwardPath(path)).toBe(path);
    const back = new URL(signInHref(path), "http://x").searchParams.get("next");
    expect(onwardPath(back)).toBe(path);
  });

  it.each([
    "//evil.example",
    "/\\evil.example",
    "https://evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/..//evil.example",
    "/.//evil.example",
    "/%5c/../..//evil.example",
    "/api/auth/signout",
    "/sign-in?next=/sign-in",
    "evil",
    "",
    undefined,
    null,
    `/${"x".repeat(3000)}`,
  ])("%j leads to the start, or at least nowhere else", (asked) => {
    const url = new URL(onwardPath(asked), "http://here.invalid");
    expect(url.host).toBe("here.invalid");
    expect(url.pathname.startsWith("//")).toBe(false);
    if (!asked?.startsWith("/%5c")) expect(onwardPath(asked)).toBe("/");
  });
});
