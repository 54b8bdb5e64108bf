import { useTranslations } from "next-intl";
import type { Place } from "@/lib/health/board";
import { FigureRow, FigureTable } from "../calibration/table";
import { Card, Empty } from "../ui/card";
import { useFormat } from "../ui/use-format";
import { CsvLink, type TableAddress } from "./csv-link";

/** Injuries by region, those that took most days first. */
export function Places({ places, table }: { places: readonly Place[]; table: TableAddress }) {
  const t = useTranslations("health.places");
  const body = useTranslations("body");
  const f = useFormat();
  return (
    <Card
      title={t("title")}
      className="kept-whole"
      aside={<CsvLink name="places" title={t("title")} table={table} />}
    >
      {places.length === 0 ? (
        <Empty>{t("none")}</Empty>
      ) : (
        <FigureTable label={t("title")} heads={[t("place"), t("began"), t("days")]}>
          {places.map(({ region, injuries, days }) => (
            <FigureRow
              key={region ?? ""}
              name={region ? body(`region.${region}`) : t("unknown")}
              figures={[f.number(injuries), f.number(days)]}
            />
          ))}
        </FigureTable>
      )}
    </Card>
  );
}
