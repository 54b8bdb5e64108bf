import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ChartTable } from "@/lib/trends/tables";
import { type ChartName, type TrendsView, trendsHref, trendsQuery } from "@/lib/trends/view";
import { Card } from "../ui/card";
import { classNames } from "../ui/class-names";
import { Link } from "../ui/link";
import { ScrollRegion } from "../ui/scroll-region";
import { SavePng } from "./save-png";

/** Charts of a row an athlete, which may go over a page of paper. */
const LONG: readonly ChartName[] = ["heat", "split", "load"];

/** A chart with its question as the title, and the same numbers as a table, as CSV and as a picture. */
export function ChartFrame({
  chart,
  hint,
  view,
  teamId,
  table,
  fromEnd = false,
  children,
}: {
  chart: ChartName;
  hint?: ReactNode;
  view: TrendsView;
  teamId: string;
  /** Given when this chart is shown as a table. */
  table: ChartTable | null;
  /** What is wider than the page opens at its last day. Writing from the right begins there, with no script. */
  fromEnd?: boolean;
  children: ReactNode;
}) {
  const t = useTranslations("trends");
  const title = t(`charts.${chart}`);
  const query = new URLSearchParams(trendsQuery(view, { table: null }));
  query.set("team", teamId);
  const of = { title, quiet: (chunks: ReactNode) => <span className="sr-only">{chunks}</span> };
  return (
    <Card
      title={title}
      className={classNames("min-w-0 print:border-0 print:p-0", !LONG.includes(chart) && "kept-whole")}
      aside={
        <span className="flex shrink-0 gap-3 text-sm print:hidden">
          <Link href={trendsHref(view, { table: table ? null : chart })} scroll={false} className="underline">
            {t.rich(table ? "frame.chart" : "frame.table", of)}
          </Link>
          <a href={`/api/v1/trends/${chart}?${query}`} download className="underline">
            {t.rich("frame.csv", of)}
          </a>
          {!table && <SavePng chart={chart} title={title} />}
        </span>
      }
    >
      {hint && <div className="text-muted mb-2 text-sm">{hint}</div>}
      {table ? (
        <TableView label={t("frame.asTable", { title })} table={table} />
      ) : (
        <ScrollRegion
          label={title}
          className={classNames(
            "overflow-x-auto pb-1 print:overflow-visible",
            fromEnd && "[direction:rtl] print:[direction:ltr]",
          )}
        >
          <div data-chart={chart} className="min-w-fit [direction:ltr] print:min-w-0">
            {children}
          </div>
        </ScrollRegion>
      )}
    </Card>
  );
}

function TableView({ label, table }: { label: string; table: ChartTable }) {
  return (
    <ScrollRegion label={label} className="max-h-96 overflow-auto print:max-h-none print:overflow-visible">
      <table className="w-full text-left text-sm">
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
                  <td
                    key={column}
                    className={classNames(
                      "pr-4 whitespace-nowrap",
                      typeof text === "number" && "tabular-nums",
                    )}
                  >
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
