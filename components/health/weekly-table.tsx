import { useTranslations } from "next-intl";
import type { WeeklyPrevalence } from "@/lib/health/weekly";
import { FigureRow, FigureTable } from "../calibration/table";
import { Card, Empty } from "../ui/card";
import { useFormat } from "../ui/use-format";
import { CsvLink, type TableAddress } from "./csv-link";

/** The weekly question, the latest Sunday first: of those who answered, how many had a problem. */
export function WeeklyTable({
  weeks,
  athletes,
  table,
}: {
  weeks: readonly WeeklyPrevalence[];
  athletes: number;
  table: TableAddress;
}) {
  const t = useTranslations("health.weekly");
  const f = useFormat();
  const heads = ["sunday", "answered", "anyProblem", "substantial", "severity"] as const;
  return (
    <Card title={t("table")} aside={<CsvLink name="weekly" title={t("table")} table={table} />}>
      {weeks.length === 0 ? (
        <Empty>{t("nobody")}</Empty>
      ) : (
        <FigureTable label={t("table")} heads={heads.map((head) => t(head))}>
          {[...weeks].reverse().map(({ sunday, answered, problem, substantial, severity }) => (
            <FigureRow
              key={sunday}
              name={f.day(sunday, "year")}
              figures={[
                t("countOf", { count: answered, of: athletes }),
                t("shareOf", { count: problem, of: answered, share: f.percent(problem / answered) }),
                t("shareOf", { count: substantial, of: answered, share: f.percent(substantial / answered) }),
                severity === null ? "–" : f.number(severity),
              ]}
            />
          ))}
        </FigureTable>
      )}
      <p className="text-muted mt-3 text-sm">{t("what")}</p>
    </Card>
  );
}
