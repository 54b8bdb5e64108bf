import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Assessment } from "@/lib/engine/assessment";
import { toldAnew } from "@/lib/engine-words/in-words";
import { Card, Empty } from "../ui/card";
import { More } from "../verdict/parts";
import { Reasons } from "../verdict/reasons";
import { thisMinute } from "../verdict/this-minute";
import { toldReasons } from "../verdict/told-reasons";
import { urgencyIn } from "../verdict/urgency";
import { useEngineWords } from "../verdict/use-engine-words";
import { UntilHelp } from "../verdict/verdict-card";
import { VerdictHead } from "../verdict/verdict-head";

/** Today's verdict as whoever cares for the athlete reads it, in as little room as it takes: the word, what to do, why. */
export function Standing({
  assessment,
  reacted,
}: {
  assessment: Assessment | null;
  /** Who has seen it and what they said. */
  reacted: ReactNode;
}) {
  const t = useTranslations("verdict");
  const words = useEngineWords("other");
  if (!assessment)
    return (
      <Card title={t("noCheckIn")}>
        <Empty>{t("noVerdictToday")}</Empty>
      </Card>
    );
  const told = toldAnew(assessment, words);
  const { verdict, reasons } = told;
  const urgency = urgencyIn(assessment);
  const { open, noted } = toldReasons(reasons, verdict, words);
  return (
    <article
      className="border-line bg-card min-w-0 overflow-hidden rounded-2xl border"
      aria-labelledby="verdict-word"
    >
      <VerdictHead assessment={told} reader="other" small />
      <div className="divide-line divide-y px-4">
        {reacted}
        <section className="py-3">
          <h3 className="sr-only">{t("why")}</h3>
          <Reasons reasons={open} />
        </section>
        {urgency === "now" && <UntilHelp steps={thisMinute(assessment)} reader="other" />}
        {noted.length > 0 && (
          <More title={t("alsoNoted", { count: noted.length })}>
            <Reasons reasons={noted} decided={verdict} />
          </More>
        )}
      </div>
    </article>
  );
}
