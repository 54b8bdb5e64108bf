import { useTranslations } from "next-intl";
import type { Followed } from "@/lib/calibration/followed";
import { Card } from "../ui/card";
import { useFormat } from "../ui/use-format";
import { FigureRow, FigureTable } from "./table";

/** What came after each verdict: no more than that. */
export function FollowedTable({
  followed,
  injured,
  athletes,
}: {
  followed: readonly Followed[];
  injured: number;
  athletes: number;
}) {
  const t = useTranslations("calibration.followed");
  const word = useTranslations("verdict.word");
  const f = useFormat();
  const count = (n: number | null, of: number) => (n === null ? t("none") : t("count", { n, of }));
  return (
    <Card title={t("title")}>
      <FigureTable
        label={t("title")}
        heads={[t("verdict"), t("change"), t("against"), t("flagged"), t("referred")]}
      >
        {followed
          .filter(({ n }) => n > 0)
          .map((one) => (
            <FigureRow
              key={one.verdict}
              name={word(one.verdict)}
              figures={[
                one.change === null
                  ? t("none")
                  : t("changeOf", { change: f.change(one.change, 1), n: one.answered }),
                count(one.against, one.n),
                count(one.flagged, one.n),
                count(one.referred, one.n),
              ]}
            />
          ))}
      </FigureTable>
      <p className="text-muted mt-3 text-sm">
        {t("key")} {t("injured", { injured, athletes })}
      </p>
    </Card>
  );
}
