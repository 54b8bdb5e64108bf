import type { ReactNode } from "react";
import { buttonLook } from "./button";
import { Link } from "./link";

/** A page without anything to show yet: what will stand here, the one thing to do for it, and what it will look like. */
export function NextStep({
  title,
  what,
  href,
  go,
  children,
}: {
  title: string;
  what: string;
  href: string;
  go: string;
  /** A sample. */
  children?: ReactNode;
}) {
  return (
    <div className="space-y-8 py-6">
      <div className="mx-auto max-w-lg space-y-3 text-center">
        <p className="text-lg font-semibold">{title}</p>
        <p className="text-muted">{what}</p>
        <Link href={href} className={buttonLook()}>
          {go}
        </Link>
      </div>
      {children}
    </div>
  );
}
