import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import { type Example, exampleTeam } from "@/lib/demo/examples";
import { useEngineWords } from "../verdict/use-engine-words";
import { VerdictBadge } from "../verdict/verdict-badge";

/**
 * Five made-up athletes as a roster has them: most urgent first, each with the reason and the last fortnight. A professional is
 * shown those of them alone who would be in their care.
 */
export function ExampleTeam({ today, inCare = false }: { today: LocalDate; inCare?: boolean }) {
  const team = exampleTeam(today, useEngineWords("other")).filter(
    ({ assessment: { verdict } }) => !inCare || verdict === "see-professional" || verdict === "rest",
  );
  return (
    <ul className="divide-line divide-y">
      {team.map((athlete) => (
        <Line key={athlete.name} athlete={athlete} />
      ))}
    </ul>
  );
}

function Line({ athlete: { name, assessment, why, days } }: { athlete: Example }) {
  const t = useTranslations("home.picture");
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 px-4 py-3 sm:grid-cols-[10.5rem_1fr_auto]">
      <span>
        <VerdictBadge verdict={assessment.verdict} urgency={assessment.urgency} />
      </span>
      <span className="col-span-2 row-start-2 min-w-0 sm:col-span-1 sm:row-start-auto">
        <span className="font-semibold">{name}</span>{" "}
        <span className="text-muted text-sm">{why ?? t("clear")}</span>
      </span>
      <Fortnight days={days} />
    </li>
  );
}

/** Fourteen mornings as squares of the soreness scale. */
export function Fortnight({ days }: Pick<Example, "days">) {
  const t = useTranslations("home.picture");
  const peak = Math.max(...days.map(({ soreness }) => soreness));
  return (
    <svg
      viewBox={`0 0 ${days.length * 9} 18`}
      width={days.length * 9}
      height="18"
      role="img"
      aria-label={t("fortnight", { now: days.at(-1)?.soreness ?? 0, peak })}
    >
      {days.map(({ date, soreness }, i) => (
        <rect key={date} x={i * 9} y="1" width="7.5" height="16" rx="1.5" fill={`var(--s${soreness})`} />
      ))}
    </svg>
  );
}
