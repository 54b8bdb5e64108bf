import { useTranslations } from "next-intl";
import type { Reason } from "@/lib/engine/assessment";
import { Card } from "../ui/card";

const DAYS = [1, 2, 3, 4] as const;

/** The day of the way back after a fever (1 to 4) that a verdict's reasons name; null where they name none. */
export function illnessDay(reasons: readonly Reason[]): number | null {
  const step = reasons.find(
    ({ rule, code, muted }) => rule === "illness" && !muted && (code === "step" || code === "moderate"),
  );
  const day = Number(step?.params?.day);
  return Number.isInteger(day) && day >= 1 && day <= DAYS.length ? day : null;
}

/** The four days after a fever, as steps: which one today is, and what comes then. */
export function IllnessSteps({ day }: { day: number }) {
  const t = useTranslations("ladder.illness");
  return (
    <Card title={t("title")} aside={<span className="font-semibold">{t("day", { day })}</span>}>
      <ol className="list-decimal space-y-1 pl-5">
        {DAYS.map((one) => (
          <li
            key={one}
            aria-current={one === day ? "step" : undefined}
            className={one === day ? "font-semibold" : "text-muted"}
          >
            {t(`days.${one}`)}
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm">{day === DAYS.length ? t("then") : t("stop")}</p>
    </Card>
  );
}
