import type { NextRequest } from "next/server";
import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { SESSION_S, sessionCookie } from "@/lib/session-cookie";

/** A session older than this gets its full life again with the next page, seconds. */
const RENEW_AFTER_S = 86_400;

type Renewed = { name: string; value: string; maxAge: number };

/**
 * The session cookie of a request with its full life again, where it is more than a day old; null otherwise. So whoever
 * comes by is never signed out. Only a page's own request renews: one that signs out must not meet one that renews.
 */
export async function renewedSession(request: NextRequest, now = Date.now()): Promise<Renewed | null> {
  if (request.method !== "GET" || request.nextUrl.pathname.startsWith("/api/")) return null;
  const { name, options } = sessionCookie();
  const value = request.cookies.get(name)?.value;
  if (!value) return null;
  const secret = env.secret();
  const token = await read(value, secret);
  if (!token || typeof token.iat !== "number" || now / 1000 - token.iat < RENEW_AFTER_S) return null;
  return { name, value: await encode({ token, secret, maxAge: SESSION_S }), maxAge: SESSION_S, ...options };
}

async function read(token: string, secret: string) {
  try {
    return await decode({ token, secret });
  } catch {
    return null; // Expired, forged or of an earlier secret: there is nothing to renew.
  }
}
