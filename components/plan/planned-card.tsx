import { useTranslations } from "next-intl";
import type { Assessment } from "@/lib/engine/assessment";
import { adapted, type Planned } from "@/lib/plan/adapt";
import { adaptedWords } from "@/lib/plan/adapted-words";
import type { Standing } from "@/lib/plan/held";
import { leftOn } from "@/lib/plan/left";
import { sessionName } from "@/lib/session-kinds";
import type { Reader } from "@/lib/words/reader";
import { Card } from "../ui/card";
import { useFormat } from "../ui/use-format";

type Plan = Planned & { id: string; note: string };

/** The day's plan beside the verdict: what the coach meant, and what is left of it today. */
export function PlannedCard({
  plans,
  assessment,
  reader,
  standing,
}: {
  plans: readonly Plan[];
  /** Null before the check-in. */
  assessment: Pick<Assessment, "verdict" | "instead" | "reasons"> | null;
  reader: Reader;
  /** What holds on the way back: known before the check-in. */
  standing?: Standing | null;
}) {
  const t = useTranslations("plan");
  const sessions = useTranslations("sessions");
  const f = useFormat();
  if (plans.length === 0) return null;
  return (
    <Card title={t("today.title")}>
      <ul className="space-y-3">
        {plans.map((plan) => {
          const left = assessment
            ? adapted(plan, assessment.verdict, assessment)
            : standing
              ? leftOn(plan, standing, standing.today)
              : null;
          return (
            <li key={plan.id}>
              <p className={left ? "text-muted line-through" : "font-semibold"}>
                {t("today.session", {
                  session: sessionName(plan.kind, sessions),
                  minutes: f.minutes(plan.minutes),
                  intensity: plan.intensity,
                })}
              </p>
              {left && <p className="font-semibold">{adaptedWords(plan, left, t, sessions, f, reader)}</p>}
              {plan.note && <p className="text-sm wrap-anywhere whitespace-pre-wrap">{plan.note}</p>}
              {assessment === null && <p className="text-muted text-sm">{t("today.checkInFirst")}</p>}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
