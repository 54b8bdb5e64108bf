import { useTranslations } from "next-intl";
import type { MeasuresDraft } from "@/lib/imports/draft";
import { fiveIsGood, WELLNESS } from "@/lib/scales/five-is-good";
import { useFormat } from "../ui/use-format";

export type Measured = Omit<MeasuresDraft, "date">;

/** What a watch or a table told of the morning: context for whoever reads the day. */
export function MeasuresList({ measures }: { measures: readonly Measured[] }) {
  const t = useTranslations("story.measured");
  const f = useFormat();
  const wordsOf = ({ sleepHours, hrvMs, restingHr, ...row }: Measured) =>
    [
      sleepHours !== null && t("sleep", { hours: f.hours(sleepHours) }),
      restingHr !== null && t("restingHr", { value: restingHr }),
      ...WELLNESS.map((name) => row[name] !== null && t(name, { value: fiveIsGood(name, row[name]) })),
      hrvMs !== null && t("hrv", { value: f.number(hrvMs) }),
    ]
      .filter(Boolean)
      .join(", ");
  const lines = measures.map((row) => [row.source, wordsOf(row)] as const).filter(([, words]) => words);
  if (lines.length === 0) return null;
  return (
    <div className="border-line mt-4 border-t pt-3">
      <h3 className="text-muted mb-1 text-sm font-semibold">{t("title")}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
        {lines.map(([source, words]) => (
          <div key={source} className="contents">
            <dt className="text-muted">{source === "csv" ? t("table") : source}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
