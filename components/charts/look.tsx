import type { ReactNode } from "react";

/** The one look of axes in the interactive charts. */
export const axis = {
  stroke: "var(--field)",
  tick: { fill: "var(--muted)", fontSize: 12 },
  tickLine: false,
};

/** The one look of what a chart says of the day under the pointer. */
export function ChartTip({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="bg-card border-line rounded-lg border px-3 py-2 text-sm shadow-sm">
      <p className="font-semibold">{title}</p>
      <p>{children}</p>
    </div>
  );
}
