/** The header that carries a request's id, in the log, in the answer and on the error page. */
export const REQUEST_ID = "x-request-id";

/** The header in which the proxy tells the pages what path and query was asked for. */
export const ASKED_PATH = "x-feelcheck-asked";

/** The header in which the proxy tells the pages the nonce of their own scripts. */
export const NONCE = "x-feelcheck-nonce";

/** Whether people reach this site over TLS: decides on cookies that only TLS carries and on HSTS. */
export const secureSite = () => /^\s*https:/i.test(process.env.NEXTAUTH_URL ?? "");

export const HSTS = "max-age=63072000; includeSubDomains";

/** What `proxy.ts` gives every answer, for a route that it does not see: an answer with an id, and no page. */
export function headersOf(requestId: string): Record<string, string> {
  return {
    [REQUEST_ID]: requestId,
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    ...(secureSite() ? { "strict-transport-security": HSTS } : {}),
  };
}

/**
 * The content security policy of a page: scripts and styles of our own or with this answer's nonce, nothing inline,
 * nothing from elsewhere, no frames. In development the tools need a little more.
 */
export function policyOf(nonce: string, dev = process.env.NODE_ENV === "development"): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(secureSite() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
