import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import { exampleCard, exampleTeam } from "@/lib/demo/examples";
import { useEngineWords } from "../verdict/use-engine-words";
import { VerdictBadge } from "../verdict/verdict-badge";
import { Fortnight } from "./example-team";

/** A made-up athlete's last fortnight as their story has it: morning by morning, and what today's says. */
export function ExampleStory({ today }: { today: LocalDate }) {
  const t = useTranslations("history.empty");
  const { assessment, days } = exampleCard(exampleTeam(today, useEngineWords("athlete")));
  const levels = days.map(({ soreness }) => soreness);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3">
      <VerdictBadge verdict={assessment.verdict} urgency={assessment.urgency} />
      <Fortnight days={days} />
      <p className="text-muted basis-full text-sm">
        {t("course", { now: levels.at(-1) ?? 0, peak: Math.max(...levels) })}
      </p>
    </div>
  );
}
