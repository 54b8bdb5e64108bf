import { useTranslations } from "next-intl";
import type { HealthWeek } from "@/lib/health/board";
import { FigureRow, FigureTable } from "../calibration/table";
import { Card } from "../ui/card";
import { useFormat } from "../ui/use-format";
import { CsvLink, type TableAddress } from "./csv-link";

/** Of fewer athletes a single one is more than a tenth. */
const SMALL_TEAM = 10;

/** Each week of the season, the latest first: days of athletes by availability, and who had a problem at any time of it. */
export function Weeks({
  weeks,
  athletes,
  table,
}: {
  weeks: readonly HealthWeek[];
  athletes: number;
  table: TableAddress;
}) {
  const t = useTranslations("health.weeks");
  const f = useFormat();
  if (weeks.length === 0) return null;
  const heads = ["week", "bar", "available", "modified", "out", "injured", "ill"] as const;
  return (
    <Card title={t("title")} aside={<CsvLink name="weeks" title={t("title")} table={table} />}>
      {athletes < SMALL_TEAM && <p className="mb-2 text-sm">{t("few")}</p>}
      <FigureTable label={t("title")} heads={heads.map((head) => t(head))}>
        {[...weeks].reverse().map((week) => {
          const days = week.full + week.modified + week.out;
          const share = (part: number) => f.percent(part / days);
          const count = (part: number) => t("countOf", { count: part, athletes: week.athletes });
          return (
            <FigureRow
              key={week.week}
              name={f.day(week.week, "year")}
              figures={[
                <Bar key="bar" week={week} />,
                share(week.full),
                share(week.modified),
                share(week.out),
                count(week.injured),
                count(week.ill),
              ]}
            />
          );
        })}
      </FigureTable>
    </Card>
  );
}

/** Full, modified and out as parts of one bar; the numbers stand beside it. */
function Bar({ week: { full, modified, out } }: { week: HealthWeek }) {
  const all = full + modified + out;
  const percent = (part: number) => `${(100 * part) / all}%`;
  return (
    <svg width="120" height="12" aria-hidden="true" className="align-middle" data-bar>
      <rect width={percent(full)} height="12" className="fill-[var(--line)]" />
      <rect x={percent(full)} width={percent(modified)} height="12" className="fill-[var(--muted)]" />
      <rect x={percent(full + modified)} width={percent(out)} height="12" className="fill-[var(--rest)]" />
    </svg>
  );
}
