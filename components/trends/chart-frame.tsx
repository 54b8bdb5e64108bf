import Link from "next/link";
import type { ReactNode } from "react";
import type { ChartTable } from "@/lib/trends/tables";
import { type ChartName, type TrendsView, trendsHref, trendsQuery } from "@/lib/trends/view";
import { Card } from "../ui/card";
import { ScrollRegion } from "../ui/scroll-region";
import { SavePng } from "./save-png";

/** A chart with its question as the title, and the same numbers as a table, as CSV and as a picture. */
export function ChartFrame({
  chart,
  title,
  hint,
  view,
  teamId,
  table,
  children,
}: {
  chart: ChartName;
  title: string;
  hint?: ReactNode;
  view: TrendsView;
  teamId: string;
  /** Given when this chart is shown as a table. */
  table: ChartTable | null;
  children: ReactNode;
}) {
  const query = new URLSearchParams(trendsQuery(view, { table: null }));
  query.set("team", teamId);
  return (
    <Card
      title={title}
      className="min-w-0"
      aside={
        <span className="flex shrink-0 gap-3 text-sm">
          <Link href={trendsHref(view, { table: table ? null : chart })} scroll={false} className="underline">
            {table ? "Chart" : "Table"}
            <span className="sr-only"> of {title}</span>
          </Link>
          <a href={`/api/v1/trends/${chart}?${query}`} download className="underline">
            CSV<span className="sr-only"> of {title}</span>
          </a>
          {!table && <SavePng chart={chart} title={title} />}
        </span>
      }
    >
      {hint && <div className="text-muted mb-2 text-sm">{hint}</div>}
      {table ? (
        <TableView label={title} table={table} />
      ) : (
        <ScrollRegion label={title} className="overflow-x-auto pb-1">
          <div data-chart={chart}>{children}</div>
        </ScrollRegion>
      )}
    </Card>
  );
}

function TableView({ label, table }: { label: string; table: ChartTable }) {
  return (
    <ScrollRegion label={`${label}, as a table`} className="max-h-96 overflow-auto">
      <table className="w-full text-left text-sm tabular-nums">
        <thead className="bg-card sticky top-0">
          <tr>
            {table.columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="border-line border-b py-1 pr-4 font-medium whitespace-nowrap"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, i) => (
            <tr key={i} className="border-line border-b">
              {table.columns.map((column, j) => {
                const text = row[column] ?? "–";
                return j === 0 ? (
                  <th key={column} scope="row" className="py-1 pr-4 font-normal whitespace-nowrap">
                    {text}
                  </th>
                ) : (
                  <td key={column} className="pr-4 whitespace-nowrap">
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
