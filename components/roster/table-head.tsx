import { useTranslations } from "next-intl";
import { type RosterView, viewHref } from "@/lib/roster/view";
import { Link } from "../ui/link";

const COLUMNS = [
  { name: "athlete", sort: "name" },
  { name: "verdict", sort: "urgency" },
  { name: "reason", sort: null },
  { name: "soreness", sort: "soreness" },
  { name: "load", sort: "load" },
  { name: "easy", sort: "easy" },
  { name: "plan", sort: null },
  { name: "act", sort: null },
] as const;

/** The headings of the roster's columns, each a way to sort where there is one. On a phone there is no room for them. */
export function TableHead({ view }: { view: RosterView }) {
  return (
    <div role="rowgroup">
      <div role="row" className="head">
        {COLUMNS.map((column) => (
          <Head key={column.name} {...column} view={view} />
        ))}
      </div>
    </div>
  );
}

function Head({ name, sort, view }: (typeof COLUMNS)[number] & { view: RosterView }) {
  const t = useTranslations("roster");
  const on = sort !== null && view.sort === sort;
  const ascends = sort === "name" || sort === "easy";
  return (
    <div role="columnheader" aria-sort={on ? (ascends ? "ascending" : "descending") : undefined}>
      {sort ? (
        <Link href={viewHref(view, { sort })} data-on={on || undefined}>
          {t(`table.${name}`)}
          <span aria-hidden="true">{on ? " ↓" : ""}</span>
        </Link>
      ) : (
        t(`table.${name}`)
      )}
    </div>
  );
}
