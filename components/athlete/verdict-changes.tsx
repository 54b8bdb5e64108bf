import { useTranslations } from "next-intl";
import type { Assessment } from "@/lib/engine/assessment";
import type { Verdict } from "@/lib/engine/vocabulary";
import { toldAnew } from "@/lib/engine-words/in-words";
import { Empty } from "../ui/card";
import { Moment } from "../ui/moment";
import { useFormat } from "../ui/use-format";
import { Reasons } from "../verdict/reasons";
import { useEngineWords } from "../verdict/use-engine-words";
import { VerdictBadge } from "../verdict/verdict-badge";

type Change = {
  id: string;
  date: string;
  trigger: string;
  at: Date;
  output: Assessment;
  /** What was said before it; null at the first. */
  before: Verdict | null;
};

/** Each change of the verdict with its reason, newest first; what fired unfolds. */
export function VerdictChanges({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations("verdict.log");
  if (changes.length === 0) return <Empty>{t("none")}</Empty>;
  return (
    <ul className="divide-line divide-y">
      {changes.map((change) => (
        <li key={change.id}>
          <OneChange {...change} />
        </li>
      ))}
    </ul>
  );
}

function OneChange({ date, trigger, at, output, before }: Change) {
  const t = useTranslations("verdict.log");
  const word = useTranslations("verdict.word");
  const f = useFormat();
  const told = toldAnew(output, useEngineWords("other"));
  return (
    <details className="py-1">
      <summary className="grid min-h-11 items-center gap-x-3 gap-y-0.5 py-1 sm:grid-cols-[6rem_11rem_1fr]">
        <span className="text-sm">{f.day(date)}</span>
        <span>
          <VerdictBadge verdict={told.verdict} urgency={told.urgency} urgent={told.urgent} />
        </span>
        <span className="min-w-0 text-sm">
          {told.headline}{" "}
          <span className="text-muted">
            {t("after", { trigger: trigger.replaceAll("-", "_") })}
            {before && t("before", { verdict: word(before) })}
          </span>
        </span>
      </summary>
      <div className="pt-1 pb-3 pl-2">
        <Reasons reasons={told.reasons} />
        <p className="text-muted mt-3 text-sm">
          {t.rich("engine", { engine: told.engine, at: () => <Moment at={at} /> })}
        </p>
      </div>
    </details>
  );
}
