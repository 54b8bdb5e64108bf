import { NextRequest } from "next/server";
import { decode, encode } from "next-auth/jwt";
import { beforeAll, expect, it } from "vitest";
import { SESSION_S, sessionCookie } from "@/lib/session-cookie";
import { authOptions } from "./auth-options";
import { renewedSession } from "./renewal";

const DAY_S = 86_400;
const secret = "a secret for tests of renewal";
const token = { sub: "0193b0a0-0000-7000-8000-000000000001", sessionVersion: 3, more: "kept" };

beforeAll(() => {
  process.env.NEXTAUTH_SECRET = secret;
  process.env.NEXTAUTH_URL = "http://localhost:3000";
});

const request = (path: string, cookie: string, method = "GET") =>
  new NextRequest(`http://localhost:3000${path}`, {
    method,
    headers: { cookie: `feelcheck.session=${cookie}` },
  });
const made = (maxAge = 30 * DAY_S) => encode({ token, secret, maxAge });
const later = (days: number) => Date.now() + days * DAY_S * 1000;

it("a session in use for more than a day gets its full life again, and says what it said", async () => {
  const renewed = await renewedSession(request("/today", await made()), later(2));
  expect(renewed).toMatchObject({
    name: "feelcheck.session",
    maxAge: 30 * DAY_S,
    httpOnly: true,
    sameSite: "lax",
  });
  expect(await decode({ token: renewed?.value, secret })).toMatchObject(token);
});

it.each([
  ["a fresh one", "/today", "GET", 0.5],
  ["one that sends a form, or signs out", "/today", "POST", 5],
  ["an address for programs", "/api/v1/changes", "GET", 5],
])("%s is left alone", async (_, path, method, days) => {
  expect(await renewedSession(request(path, await made(), method), later(days))).toBeNull();
});

it("it renews the cookie that the sign-in makes, as that one is", () => {
  for (const url of ["http://localhost:3000", "https://feelcheck.example.org"]) {
    process.env.NEXTAUTH_URL = url;
    expect(authOptions().cookies?.sessionToken).toEqual(sessionCookie());
    expect(authOptions().session?.maxAge).toBe(SESSION_S);
  }
  process.env.NEXTAUTH_URL = "http://localhost:3000";
});

it("what is no session of ours is never made one", async () => {
  const forged = await encode({ token, secret: "another secret", maxAge: DAY_S });
  for (const cookie of [forged, await made(-60), "nonsense", ""])
    expect(await renewedSession(request("/today", cookie), later(2))).toBeNull();
});
