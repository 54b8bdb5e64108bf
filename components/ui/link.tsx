// biome-ignore lint/style/noRestrictedImports: the one place that wraps it.
import NextLink from "next/link";
import type { ComponentProps } from "react";

/**
 * A link within the product. Nothing is fetched before somebody follows it: a page that shows an athlete's data is written down as
 * read when it is drawn, and a list of two hundred names would have the server draw two hundred pages.
 */
export function Link(props: Omit<ComponentProps<typeof NextLink>, "prefetch">) {
  return <NextLink {...props} prefetch={false} />;
}
