import { type NextRequest, NextResponse } from "next/server";
import { renewedSession } from "@/app/renewal";
import { ASKED_PATH, HSTS, NONCE, policyOf, REQUEST_ID, secureSite } from "@/lib/http-policy";
import { localeFor, NO_CHOICE } from "@/lib/words/locale";
import { wordsIn } from "@/lib/words/words";

/** Gives every request an id and a nonce, every page its security policy, and a session in use a longer life. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (lacksOrigin(request)) return refused(request, "foreignForm", 403);
  if (!(await isForm(request))) return refused(request, "cutForm", 400);
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const policy = policyOf(nonce);
  const headers = new Headers(request.headers);
  // Never the visitor's own word for it: it goes into the log.
  headers.set(REQUEST_ID, crypto.randomUUID());
  headers.set(ASKED_PATH, askedPath(request));
  headers.set(NONCE, nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set(REQUEST_ID, headers.get(REQUEST_ID) ?? "");
  if (secureSite()) response.headers.set("strict-transport-security", HSTS);
  const renewed = await renewedSession(request);
  if (renewed) response.cookies.set(renewed);
  return response;
}

/** Before anybody knows who asks: in the language that their browser accepts. */
function refused({ headers }: NextRequest, why: "foreignForm" | "cutForm", status: number): NextResponse {
  const t = wordsIn(localeFor(NO_CHOICE, headers.get("accept-language")), "refusals");
  return new NextResponse(`${t(why)}\n`, { status });
}

/** Every browser says from where a form comes. The framework lets those through that do not say; a program's are no form. */
function lacksOrigin({ method, nextUrl, headers }: NextRequest): boolean {
  return method === "POST" && !nextUrl.pathname.startsWith("/api/") && !headers.get("origin");
}

/**
 * Whether what is posted to a page is a form at all: the framework fails on others before any of the product's own code
 * runs. Scripts send the action's input as a list of JSON, or as a form; a page without scripts sends a form.
 */
async function isForm(request: NextRequest): Promise<boolean> {
  if (request.method !== "POST" || request.nextUrl.pathname.startsWith("/api/")) return true;
  try {
    const sent = request.clone();
    if (/^multipart\/form-data/i.test(sent.headers.get("content-type") ?? "")) await sent.formData();
    else if (sent.headers.has("next-action")) return Array.isArray(JSON.parse(await sent.text()));
    return true;
  } catch {
    return false; // Both readers throw at what they cannot read.
  }
}

/** The path and query that were asked for, to come back to after a sign-in. */
function askedPath({ nextUrl }: NextRequest): string {
  const query = new URLSearchParams(nextUrl.search);
  query.delete("_rsc");
  return `${nextUrl.pathname}${query.size ? `?${query}` : ""}`;
}

// Uploads and the engine's inputs are left out: the framework keeps a body that passes here in memory, copies it twice, and drops
// all beyond 10 MB without a word. Their routes give the same headers themselves.
export const config = {
  matcher:
    "/((?!_next/static|_next/image|icon.svg|apple-icon.png|icons/|early-presses.js|api/v1/imports$|api/v1/assess$).*)",
};
