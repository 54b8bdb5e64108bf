import { createHash } from "node:crypto";

/** A validator of a body: the same body has the same. */
export function etagOf(body: string): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/**
 * Whether who asks has this body already (RFC 9110, 13.2.2): by `If-None-Match` where it is sent, else by
 * `If-Modified-Since`, which knows whole seconds only.
 */
export function isKnown(headers: Headers, etag: string, lastModified: Date): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null)
    return tags
      .split(",")
      .map((tag) => tag.trim().replace(/^W\//, ""))
      .some((tag) => tag === "*" || tag === etag);
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return !Number.isNaN(since) && Math.floor(lastModified.getTime() / 1000) * 1000 <= since;
}
