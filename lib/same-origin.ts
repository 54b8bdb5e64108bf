/**
 * Whether a request that changes something comes from our own pages. Browsers send Origin with every POST; a request
 * without one, or with another's, is refused.
 */
export function sameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (!origin || !host) return false;
  try {
    return new URL(origin).host === host;
  } catch {
    return false; // "null" and other things that are no address are not ours.
  }
}
