import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import type { Adapted } from "@/lib/plan/adapt";
import { adviceFor, isOfAmount, type PlanFacts } from "@/lib/plan/advice";
import { planToBe } from "@/lib/plan/advise";
import type { PlanAthlete } from "@/lib/plan/held";
import { doneOn, type PlanWeek, stateOf } from "@/lib/plan/week";
import type { Words } from "@/lib/words/words";
import { awayWords } from "../days-off/away-words";
import { useFormat } from "../ui/use-format";
import { adviceShort } from "./advice-words";
import { AddPlan, PlannedButton } from "./plan-buttons";

/** One athlete's day: what is planned and what became of it, the minutes that were done, and on an empty day a plus. */
export function DayCell({
  athlete,
  date,
  week,
  facts,
  weekStart,
}: {
  athlete: PlanAthlete;
  date: LocalDate;
  week: PlanWeek;
  facts: PlanFacts | undefined;
  weekStart: number;
}) {
  const t = useTranslations("plan");
  const f = useFormat();
  const plans = week.plans.filter((plan) => plan.athleteId === athlete.id && plan.date === date);
  const day = doneOn(week, athlete.id, date);
  const title = t("grid.cell", { name: athlete.name, date: f.day(date) });
  const off = facts?.off.find(({ from, until }) => from <= date && date <= until);
  const target = { who: "athlete" as const, athleteId: athlete.id };
  return (
    <>
      {off && (
        <p className="text-muted px-1.5 text-xs wrap-anywhere">{awayWords(off, t) || t("daysOff.cell")}</p>
      )}
      {plans.map((plan) => {
        const { left, missed } = stateOf(plan, athlete, day);
        const first = week.days[0] ?? date;
        const advice = facts ? adviceFor(planToBe(plan, plan), facts, { first, weekStart }) : [];
        return (
          <PlannedButton
            key={plan.id}
            open={{ title, date, target, plan }}
            left={left && leftWords(left, t)}
            missed={missed}
            advice={advice
              // Of what is struck, what is left of it says the rest.
              .filter((one) => !left || (one.about !== "ladder" && !isOfAmount(one)))
              .map((one) => adviceShort(one, t))}
          />
        );
      })}
      {plans.length === 0 && date >= athlete.today && (
        <AddPlan label={t("planFor", { whom: title })} open={{ title, date, target, plan: null }} />
      )}
      {day && day.minutes > 0 && (
        <p className="text-muted px-1.5 text-xs tabular-nums">
          {t("grid.done", { minutes: f.minutes(day.minutes) })}
        </p>
      )}
    </>
  );
}

/** What is left of a session, without its minutes: how many the morning's verdict says, which knows more than the plan. */
function leftWords(left: Adapted, t: Words<"plan">): string {
  switch (left.change) {
    case "easy":
      return t("left.easy", { kind: t(`adapted.kind.${left.kind}`) });
    case "shorter":
      return t("left.less");
    default:
      return t(`left.${left.change}`);
  }
}
