import { useTranslations } from "next-intl";
import type { HealthBoard, Rate } from "@/lib/health/board";
import { FigureRow, FigureTable } from "../calibration/table";
import { Card } from "../ui/card";
import { useFormat } from "../ui/use-format";

/** Fewer are a first impression. */
const FEW = 5;

/** What began, how many days it took, and how often that was in so many hours of training; rates of the whole team alone. */
export function Figures({ board, whole }: { board: HealthBoard; whole: boolean }) {
  const t = useTranslations("health.figures");
  const f = useFormat();
  const { injuries, illnesses, athletes, unknown } = board;
  const { rate, lossRate } = injuries;
  const rateWords = (one: Rate | null) =>
    one
      ? [f.number(one.per1000, 1), t("between", { low: f.number(one.low, 1), high: f.number(one.high, 1) })]
      : ["–", "–"];
  const heads = [t("what"), t("began"), t("days"), ...(whole ? [t("rate"), t("interval")] : [])];
  const figures = (began: number, days: number | null, one: Rate | null) => [
    f.number(began),
    days === null ? "" : f.number(days),
    ...(whole ? rateWords(one) : []),
  ];
  return (
    <Card title={t("title")} className="kept-whole">
      <FigureTable label={t("title")} heads={heads}>
        <FigureRow name={t("injuries")} figures={figures(injuries.began, injuries.days, rate)} />
        {lossRate && whole && (
          <FigureRow name={t("withLoss")} figures={figures(lossRate.count, null, lossRate)} />
        )}
        <FigureRow
          name={t("illnesses")}
          figures={[f.number(illnesses.began), f.number(illnesses.days), ...(whole ? ["", ""] : [])]}
        />
      </FigureTable>
      <div className="text-muted mt-3 space-y-1 text-sm">
        {whole && <p>{rate ? t("of", { hours: f.hours(rate.hours, 0), athletes }) : t("noHours")}</p>}
        {whole && rate && rate.count < FEW && <p className="text-ink">{t("few")}</p>}
        {unknown > 0 && <p>{t("unknown", { count: unknown })}</p>}
      </div>
    </Card>
  );
}
