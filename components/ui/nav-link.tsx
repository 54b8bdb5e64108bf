"use client";

// biome-ignore lint/style/noRestrictedImports: what its own link says of itself.
import { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "./class-names";
import { Link } from "./link";

export function NavLink({ href, name }: { href: string; name: string }) {
  const path = usePathname();
  const here =
    path === href || path.startsWith(`${href}/`) || (href === "/roster" && path.startsWith("/athletes"));
  return (
    <Link
      href={href}
      aria-current={here ? "page" : undefined}
      className={classNames(
        "flex min-h-10 items-center rounded-lg px-3 text-sm font-medium",
        here ? "text-accent underline decoration-2 underline-offset-8" : "text-muted hover:text-ink",
      )}
    >
      <Name>{name}</Name>
    </Link>
  );
}

/** The name, paler while its page is on the way. */
function Name({ children }: { children: string }) {
  const { pending } = useLinkStatus();
  return <span className={pending ? "animate-pulse opacity-60" : undefined}>{children}</span>;
}
