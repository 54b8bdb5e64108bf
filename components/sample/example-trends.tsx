import { useTranslations } from "next-intl";
import type { LocalDate } from "@/lib/calendar";
import { exampleTeam } from "@/lib/demo/examples";
import { RECENT_DAYS } from "@/lib/trends/soreness-change";
import { useFormat } from "../ui/use-format";
import { useEngineWords } from "../verdict/use-engine-words";
import { Fortnight } from "./example-team";

/** Five made-up athletes as the trends have them: whoever is sorer than usual first, each with what changed. */
export function ExampleTrends({ today }: { today: LocalDate }) {
  const t = useTranslations("trends.heat.told");
  const f = useFormat();
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const rows = exampleTeam(today, useEngineWords("other"))
    .map(({ name, days }) => {
      const levels = days.map(({ soreness }) => soreness);
      const now = mean(levels.slice(-RECENT_DAYS));
      // A fortnight has no five weeks before it: of an example its first week is what is usual.
      return { name, days, now, usual: mean(levels.slice(0, 7)) };
    })
    .sort((a, b) => b.now - b.usual - (a.now - a.usual));
  return (
    <ul className="divide-line divide-y">
      {rows.map(({ name, days, now, usual }) => (
        <li key={name} className="grid items-center gap-x-4 gap-y-1 px-4 py-2.5 sm:grid-cols-[1fr_auto]">
          <span>
            <span className="font-semibold">{name}</span>{" "}
            <span className="text-muted text-sm">
              {t("usual", { now: f.number(now, 1), usual: f.number(usual, 1) })}
            </span>
          </span>
          <Fortnight days={days} />
        </li>
      ))}
    </ul>
  );
}
