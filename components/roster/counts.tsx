import { useTranslations } from "next-intl";
import { NEEDS } from "@/lib/roster/needs";
import type { RosterRow } from "@/lib/roster/row";
import { type RosterView, viewHref } from "@/lib/roster/view";
import { classNames } from "../ui/class-names";
import { Link } from "../ui/link";
import { VerdictMark } from "../verdict/verdict-mark";
import { NEED_MARK } from "./needs";

/** How many stand where, each a filter. */
export function Counts({ rows, view }: { rows: readonly RosterRow[]; view: RosterView }) {
  const t = useTranslations("roster");
  const items = [
    { need: "all" as const, name: t("everybody"), mark: null, count: rows.length },
    ...NEEDS.map((need) => ({
      need,
      name: t(`counts.${need}`),
      mark: NEED_MARK[need],
      count: rows.filter((row) => row.needs.includes(need)).length,
    })),
    // Most days nobody is away.
  ].filter(({ need, count }) => need !== "away" || count > 0 || view.need === "away");
  return (
    <nav
      aria-label={t("counts.label")}
      className="-mx-4 flex max-w-[100vw] gap-2 overflow-x-auto px-4 lg:mx-0 lg:flex-wrap print:mx-0 print:flex-wrap print:px-0 lg:px-0"
    >
      {items.map(({ need, name, mark, count }) => (
        <Link
          key={need}
          href={viewHref(view, { need })}
          aria-current={view.need === need ? "true" : undefined}
          className={classNames(
            "flex min-h-10 shrink-0 items-center gap-2 rounded-lg border px-3 text-sm",
            view.need === need ? "border-accent bg-accent-soft font-semibold" : "border-line bg-card",
          )}
        >
          {mark && <VerdictMark verdict={mark} size={14} />}
          <strong className="text-base tabular-nums">{count}</strong> {name}
        </Link>
      ))}
    </nav>
  );
}
