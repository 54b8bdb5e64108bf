/**
 * Whether a request's path can be read: percent-encoded UTF-8 without control characters. The framework fails on others
 * before any of the product's own code runs. What stands behind the "?" may be anything: each page reads it with care.
 */
export function isReadable(url: string): boolean {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(path));
  } catch {
    return false; // URIError is how the decoder says no.
  }
}
