import { useTranslations } from "next-intl";
import type { VerdictShare } from "@/lib/backtest/alarms";
import type { Burden } from "@/lib/backtest/burden";
import { Card } from "../ui/card";
import { useFormat } from "../ui/use-format";
import { VerdictMark } from "../verdict/verdict-mark";
import { FigureRow, FigureTable } from "./table";

/** How often each verdict was given, and what that asked of single athletes. */
export function VerdictsTable({ verdicts, burden }: { verdicts: readonly VerdictShare[]; burden: Burden }) {
  const t = useTranslations("calibration.verdicts");
  const word = useTranslations("verdict.word");
  const f = useFormat();
  const percent = (share: number | null) => (share === null ? "–" : f.percent(share, 1));
  const { dontRun, seeProfessional, longestRest, players } = burden;
  return (
    <Card title={t("title")}>
      <FigureTable label={t("title")} heads={[t("verdict"), t("mornings"), t("share")]}>
        {verdicts.map(({ verdict, n, share }) => (
          <FigureRow
            key={verdict}
            name={
              <span className="flex items-center gap-2">
                <VerdictMark verdict={verdict} />
                {word(verdict)}
              </span>
            }
            figures={[f.number(n), percent(share)]}
          />
        ))}
      </FigureTable>
      <p className="text-muted mt-3 text-sm">
        {players.length === 0
          ? t("tooFew")
          : t("goal", {
              dontRun: percent(dontRun.median),
              refer: percent(seeProfessional.median),
              rest: Math.round(longestRest.median ?? 0),
              worst: Math.round(longestRest.worst ?? 0),
            })}
      </p>
    </Card>
  );
}
