const HERE = "http://here.invalid";

/**
 * Where to go after signing in: the path and query that were asked for, if they lie on this site and are a page;
 * otherwise the start. Never another host, never a scheme, never back to the sign-in.
 */
export function onwardPath(asked: string | null | undefined): string {
  // Control characters and backslashes are read in several ways by browsers; no path of ours has any.
  if (!asked?.startsWith("/") || asked.length > 2000 || /[\\\p{Cc}]/u.test(asked)) return "/";
  try {
    const url = new URL(asked, HERE);
    const path = `${url.pathname}${url.search}`;
    const elsewhere = url.origin !== HERE || path.startsWith("//");
    return elsewhere || /^\/(api|sign-in|_next)(\/|\?|$)/.test(path) ? "/" : path;
  } catch {
    return "/"; // What is no address leads nowhere.
  }
}

/** The sign-in page that leads back to a path of this site. */
export function signInHref(path: string | null | undefined): string {
  const onward = onwardPath(path);
  return onward === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ next: onward })}`;
}
