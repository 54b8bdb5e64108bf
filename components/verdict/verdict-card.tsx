import { useTranslations } from "next-intl";
import { Children, type ReactNode } from "react";
import type { Assessment } from "@/lib/engine/assessment";
import { toldAnew } from "@/lib/engine-words/in-words";
import type { Reader } from "@/lib/words/reader";
import { Helps } from "./helps";
import { More, Part } from "./parts";
import { Reasons } from "./reasons";
import { thisMinute, type WhileWaiting } from "./this-minute";
import { toldReasons } from "./told-reasons";
import { isPressing, urgencyIn } from "./urgency";
import { useEngineWords } from "./use-engine-words";
import { VerdictHead } from "./verdict-head";

/** The answer of the morning: the word, the one next step, why, then what helps. */
export function VerdictCard({
  assessment,
  soreness,
  reader,
  reacted,
  children,
}: {
  assessment: Assessment;
  reader: Reader;
  /** Soreness reported by local date, for the course. */
  soreness: readonly { date: string; soreness: number }[];
  /** Who has seen it and what they said. */
  reacted?: ReactNode;
  /** What can be done now, such as the feel check; not shown where nothing but care is due. */
  children?: ReactNode;
}) {
  const t = useTranslations("verdict");
  const words = useEngineWords(reader);
  const told = toldAnew(assessment, words);
  const { verdict, reasons } = told;
  const urgency = urgencyIn(assessment);
  const pressing = isPressing(assessment);
  const { open, noted } = toldReasons(reasons, verdict, words);
  const emergency = urgency === "now";
  return (
    <article
      className="border-line bg-card scroll-mt-3 overflow-hidden rounded-2xl border"
      aria-labelledby="verdict-word"
    >
      <VerdictHead assessment={told} reader={reader} />
      <div className="divide-line divide-y px-5">
        {reacted}
        {emergency && <UntilHelp steps={thisMinute(assessment)} reader={reader} />}
        {emergency ? (
          <More title={t("why")}>
            <Reasons reasons={open} />
          </More>
        ) : (
          <Part title={t("why")}>
            <Reasons reasons={open} />
          </Part>
        )}
        {!emergency && noted.length > 0 && (
          <More title={t("alsoNoted", { count: noted.length })}>
            <Reasons reasons={noted} decided={verdict} />
          </More>
        )}
        {!pressing && Children.toArray(children).length > 0 && <div className="py-4">{children}</div>}
        {!pressing && <Helps assessment={told} soreness={soreness} />}
      </div>
    </article>
  );
}

/** What anybody can do while help is on the way. */
export function UntilHelp({ steps, reader }: { steps: readonly WhileWaiting[]; reader: Reader }) {
  const t = useTranslations("verdict");
  return (
    <Part title={t("untilHelp")}>
      <ul className="list-disc space-y-1 pl-5">
        {steps.map((step) => (
          <li key={step}>{t(`waiting.${step}`, { reader })}</li>
        ))}
      </ul>
    </Part>
  );
}
