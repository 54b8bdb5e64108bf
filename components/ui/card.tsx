import type { ReactNode } from "react";
import { classNames } from "./class-names";

export function Card({
  title,
  className,
  children,
  aside,
}: {
  title?: string;
  className?: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <section className={classNames("border-line bg-card min-w-0 rounded-2xl border p-4 sm:p-5", className)}>
      {title && (
        <div className="card-head mb-3 flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
          <h2 className="min-w-0 text-base font-semibold wrap-anywhere">{title}</h2>
          {aside}
        </div>
      )}
      {children}
    </section>
  );
}

/** Said where there is nothing to show yet, with what to do about it. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="text-muted py-4 text-sm">{children}</p>;
}
