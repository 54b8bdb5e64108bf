import type { ReactNode } from "react";
import { ScrollRegion } from "../ui/scroll-region";

/** A table of figures: the first column names the row, the others are numbers, each with its unit in its head. */
export function FigureTable({
  label,
  heads,
  children,
}: {
  label: string;
  heads: readonly string[];
  children: ReactNode;
}) {
  return (
    <ScrollRegion label={label} className="overflow-x-auto">
      <table className="w-full text-left text-sm">
        <thead className="text-muted">
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col" className="py-1.5 pr-4 align-bottom font-medium">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-line divide-y">{children}</tbody>
      </table>
    </ScrollRegion>
  );
}

/** A row: what it is about, then its figures. */
export function FigureRow({ name, figures }: { name: ReactNode; figures: readonly ReactNode[] }) {
  return (
    <tr>
      <th scope="row" className="py-1.5 pr-4 font-semibold">
        {name}
      </th>
      {figures.map((figure, i) => (
        <td key={i} className="py-1.5 pr-4 tabular-nums">
          {figure}
        </td>
      ))}
    </tr>
  );
}
