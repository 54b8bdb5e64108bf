import { type NextRequest, NextResponse } from "next/server";
import { renewedSession } from "@/app/renewal";
import { ASKED_PATH, policyOf, REQUEST_ID, secureSite } from "@/lib/http-policy";

/** Gives every request an id and a nonce, every page its security policy, and a session in use a longer life. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = policyOf(nonce);
  const headers = new Headers(request.headers);
  // Never the visitor's own word for it: it goes into the log.
  headers.set(REQUEST_ID, crypto.randomUUID());
  headers.set(ASKED_PATH, askedPath(request));
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID, headers.get(REQUEST_ID) ?? "");
  if (secureSite()) response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  const renewed = await renewedSession(request);
  if (renewed) response.cookies.set(renewed);
  return response;
}

/** The path and query that were asked for, to come back to after a sign-in. */
function askedPath({ nextUrl }: NextRequest): string {
  const query = new URLSearchParams(nextUrl.search);
  query.delete("_rsc");
  return `${nextUrl.pathname}${query.size ? `?${query}` : ""}`;
}

export const config = { matcher: "/((?!_next/static|_next/image|icon.svg).*)" };
