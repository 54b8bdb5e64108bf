import Link from "next/link";
import { NEEDS, type RosterRow } from "@/lib/roster/row";
import { type RosterView, viewHref } from "@/lib/roster/view";
import { classNames } from "../ui/class-names";
import { VerdictMark } from "../verdict/verdict-mark";
import { NEED_WORDS } from "./needs";

/** How many stand where, each a filter. */
export function Counts({ rows, view }: { rows: readonly RosterRow[]; view: RosterView }) {
  const items = [
    { need: "all" as const, name: "Everybody", mark: null, count: rows.length },
    ...NEEDS.map((need) => ({
      need,
      ...NEED_WORDS[need],
      count: rows.filter((row) => row.needs.includes(need)).length,
    })),
  ];
  return (
    <nav aria-label="Filter by need" className="flex flex-wrap gap-2">
      {items.map(({ need, name, mark, count }) => (
        <Link
          key={need}
          href={viewHref(view, { need })}
          aria-current={view.need === need ? "true" : undefined}
          className={classNames(
            "flex min-h-10 items-center gap-2 rounded-lg border px-3 text-sm",
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
