import type { Assessment } from "@/lib/engine/assessment";
import { adapted } from "@/lib/plan/adapt";
import { sessionName } from "@/lib/session-kinds";
import { Card } from "../ui/card";

type Plan = {
  id: string;
  kind: string;
  minutes: number;
  intensity: "easy" | "moderate" | "hard";
  note: string;
};

/** The day's plan beside the verdict: what the coach meant, and what is left of it today. */
export function PlannedCard({
  plans,
  assessment,
}: {
  plans: readonly Plan[];
  /** Null before the check-in. */
  assessment: Pick<Assessment, "verdict" | "instead" | "reasons"> | null;
}) {
  if (plans.length === 0) return null;
  return (
    <Card title="Planned for today">
      <ul className="space-y-3">
        {plans.map((plan) => {
          const less = assessment ? adapted(plan, assessment.verdict, assessment) : null;
          return (
            <li key={plan.id}>
              <p className={less ? "text-muted line-through" : "font-semibold"}>
                {sessionName(plan.kind)}, {Math.round(plan.minutes)} min, {plan.intensity}
              </p>
              {less && <p className="font-semibold">{less.words}</p>}
              {plan.note && <p className="text-sm wrap-anywhere whitespace-pre-wrap">{plan.note}</p>}
              {assessment === null && (
                <p className="text-muted text-sm">Check in first; the verdict may ask for less.</p>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
