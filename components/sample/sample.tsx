import type { ReactNode } from "react";

/** What a page without entries will show, drawn from made-up people, and named as an example. */
export function Sample({ title, children }: { title: string; children: ReactNode }) {
  return (
    <figure className="mx-auto max-w-2xl text-left print:hidden">
      <figcaption className="text-muted mb-2 text-sm">{title}</figcaption>
      <div className="border-field bg-card overflow-hidden rounded-2xl border border-dashed">{children}</div>
    </figure>
  );
}
