import type { ReactNode } from "react";

/** What lies further back, to unfold. */
export function Earlier({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="border-line border-t">
      <summary className="min-h-11 py-2.5 text-sm underline decoration-dotted underline-offset-4">
        {label}
      </summary>
      {children}
    </details>
  );
}
