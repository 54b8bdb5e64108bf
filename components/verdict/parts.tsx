import type { ReactNode } from "react";

/** A titled part of the verdict card. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="py-4">
      <h3 className="text-muted mb-2 text-sm font-semibold">{title}</h3>
      {children}
    </section>
  );
}

/** A part that is closed until it is asked for. */
export function More({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="py-1">
      <summary className="min-h-11 py-2.5 font-semibold">{title}</summary>
      <div className="pb-4">{children}</div>
    </details>
  );
}
