import type { NextRequest } from "next/server";
import { decode, encode } from "next-auth/jwt";
import { authOptions } from "./auth-options";

/** A session older than this gets its full life again with the next page, seconds. */
const RENEW_AFTER_S = 86_400;

type Renewed = { name: string; value: string; maxAge: number };

/**
 * The session cookie of a request with its full life again, where it is more than a day old; null otherwise. So whoever
 * comes by is never signed out. Only a page's own request renews: one that signs out must not meet one that renews.
 */
export async function renewedSession(request: NextRequest, now = Date.now()): Promise<Renewed | null> {
  if (request.method !== "GET" || request.nextUrl.pathname.startsWith("/api/")) return null;
  const { session, cookies, secret } = authOptions();
  const cookie = cookies?.sessionToken;
  const maxAge = session?.maxAge;
  const value = cookie && request.cookies.get(cookie.name)?.value;
  if (!value || !secret || !maxAge) return null;
  const token = await read(value, secret);
  if (!token || typeof token.iat !== "number" || now / 1000 - token.iat < RENEW_AFTER_S) return null;
  return { name: cookie.name, value: await encode({ token, secret, maxAge }), maxAge, ...cookie.options };
}

async function read(token: string, secret: Parameters<typeof decode>[0]["secret"]) {
  try {
    return await decode({ token, secret });
  } catch {
    return null; // Expired, forged or of an earlier secret: there is nothing to renew.
  }
}
