import { type NextRequest, NextResponse } from "next/server";
import { HSTS, policyOf, REQUEST_ID, secureSite } from "@/lib/http-policy";

/** Gives every request an id and a nonce, and every page its security policy. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = policyOf(nonce);
  const headers = new Headers(request.headers);
  // Never the visitor's own word for it: it goes into the log.
  headers.set(REQUEST_ID, crypto.randomUUID());
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID, headers.get(REQUEST_ID) ?? "");
  if (secureSite()) response.headers.set("strict-transport-security", HSTS);
  return response;
}

// Uploads are left out: the framework keeps a body that passes here in memory, and drops all beyond 10 MB without a word.
// Their route gives the same headers itself.
export const config = { matcher: "/((?!_next/static|_next/image|icon.svg|api/v1/imports$).*)" };
