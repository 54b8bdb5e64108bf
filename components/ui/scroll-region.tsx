import type { ReactNode } from "react";

/** A region that scrolls by itself: named, and reachable by keyboard so that it can be scrolled with it. */
export function ScrollRegion({
  label,
  className,
  fromEnd,
  children,
}: {
  label: string;
  /** Begins scrolled to its right end: what is newest is seen first. */
  fromEnd?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section tabIndex={0} aria-label={label} className={className} dir={fromEnd ? "rtl" : undefined}>
      {fromEnd ? <div dir="ltr">{children}</div> : children}
    </section>
  );
}
