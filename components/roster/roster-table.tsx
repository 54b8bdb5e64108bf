import Link from "next/link";
import { REGION_WORDS } from "@/lib/engine/vocabulary";
import type { RosterRow } from "@/lib/roster/row";
import { type RosterView, viewHref } from "@/lib/roster/view";
import { sessionName } from "@/lib/session-kinds";
import { flagWords } from "../flag/flag-words";
import { VerdictBadge } from "../verdict/verdict-badge";
import { FlagButton } from "./flag-button";
import { LoadCell } from "./load-cell";
import { Sparkline } from "./sparkline";
import { SplitBar } from "./split-bar";

/** Shares of the table's width: it never is wider than its card, whatever a name or a flag holds. */
const WIDTHS = [
  "w-[12%]",
  "w-[14%]",
  "w-[12%]",
  "w-[10%]",
  "w-[5%]",
  "w-[14%]",
  "w-[13%]",
  "w-[9%]",
  "w-[11%]",
];

/** Everyone at a glance: a dense table for a laptop, cards for a phone, the same facts in both. */
export function RosterTable({ rows, view }: { rows: readonly RosterRow[]; view: RosterView }) {
  return (
    <>
      <div className="border-line bg-card hidden overflow-hidden rounded-2xl border lg:block">
        <table className="w-full table-fixed text-left">
          <colgroup>
            {WIDTHS.map((width, i) => (
              <col key={i} className={width} />
            ))}
          </colgroup>
          <thead className="text-muted border-line border-b text-sm">
            <tr>
              <Head name="Athlete" sort="name" view={view} />
              <Head name="Verdict" sort="urgency" view={view} />
              <Head name="Soreness, 28 days" sort="soreness" view={view} />
              <th scope="col" className="px-2.5 py-1.5 font-medium">
                Where
              </th>
              <th scope="col" className="px-2.5 py-1.5 font-medium">
                Sleep
              </th>
              <Head name="Load, 7 days / usual" sort="load" view={view} />
              <Head name="Easy share, 28 days" sort="easy" view={view} />
              <th scope="col" className="px-2.5 py-1.5 font-medium">
                Plan, done / week
              </th>
              <th scope="col" className="px-2.5 py-1.5 font-medium">
                Flag
              </th>
            </tr>
          </thead>
          <tbody className="divide-line divide-y">
            {rows.map((row) => (
              <tr
                key={row.id}
                data-athlete={row.id}
                className="hover:bg-accent-soft/40 data-[here]:bg-accent-soft"
              >
                <th scope="row" className="px-2.5 py-1.5 font-semibold">
                  <Link
                    href={`/athletes/${row.id}`}
                    className="line-clamp-2 wrap-anywhere hover:underline"
                    title={row.name}
                    dir="auto"
                    data-open
                  >
                    {row.name}
                  </Link>
                </th>
                <td className="px-2.5 py-1.5" title={row.headline ?? undefined}>
                  <VerdictBadge verdict={row.verdict} urgency={row.urgency} late={row.late} />
                </td>
                <td className="px-2.5 py-1.5">
                  <span className="flex items-center gap-2">
                    <strong className="w-4 text-right tabular-nums">{row.soreness ?? "–"}</strong>
                    <Sparkline values={row.spark} fluid />
                  </span>
                </td>
                <td className="px-2.5 py-1.5 text-sm wrap-anywhere">{where(row)}</td>
                <td className="px-2.5 py-1.5 text-sm whitespace-nowrap tabular-nums">
                  {row.sleepHours === null ? "–" : `${row.sleepHours} h`}
                </td>
                <td className="px-2.5 py-1.5">
                  <LoadCell load={row.load} />
                </td>
                <td className="px-2.5 py-1.5">
                  <SplitBar split={row.split} trust={row.splitTrust} />
                </td>
                <td className="px-2.5 py-1.5 text-sm">
                  <PlanCell row={row} />
                </td>
                <td className="px-2.5 py-1.5">
                  <FlagCell row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className="space-y-3 lg:hidden">
        {rows.map((row) => (
          <li key={row.id} className="border-line bg-card rounded-2xl border p-4">
            <div className="flex items-start justify-between gap-3">
              <Link
                href={`/athletes/${row.id}`}
                className="line-clamp-3 min-w-0 text-lg font-semibold wrap-anywhere"
                title={row.name}
                dir="auto"
              >
                {row.name}
              </Link>
              <span className="shrink-0">
                <VerdictBadge verdict={row.verdict} urgency={row.urgency} late={row.late} />
              </span>
            </div>
            {row.headline && <p className="text-muted mt-1 text-sm">{row.headline}</p>}
            <div className="mt-3 flex items-center justify-between gap-3">
              <span className="flex items-center gap-2 text-sm">
                Soreness <strong>{row.soreness ?? "–"}</strong> <Sparkline values={row.spark} width={90} />
              </span>
              <span className="text-sm">{row.sleepHours !== null && `${row.sleepHours} h sleep`}</span>
            </div>
            <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
              <LoadCell load={row.load} />
              <SplitBar split={row.split} trust={row.splitTrust} width={72} />
              <span className="text-sm">
                <PlanCell row={row} />
              </span>
              <FlagCell row={row} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Head({ name, sort, view }: { name: string; sort: RosterView["sort"]; view: RosterView }) {
  const on = view.sort === sort;
  return (
    <th
      scope="col"
      aria-sort={on ? (sort === "name" || sort === "easy" ? "ascending" : "descending") : undefined}
      className="px-2.5 py-1.5 font-medium"
    >
      <Link href={viewHref(view, { sort })} className={on ? "text-ink font-semibold" : "hover:text-ink"}>
        {name}
        <span aria-hidden="true">{on ? " ↓" : ""}</span>
      </Link>
    </th>
  );
}

function where(row: RosterRow): string {
  // "Both sides" goes without saying on a page this dense.
  const sites = row.sites
    .map(({ region, side }) => (side === "both" ? REGION_WORDS[region] : `${side} ${REGION_WORDS[region]}`))
    .join(", ");
  return row.quality === "sharp" ? `sharp${sites ? `: ${sites}` : ""}` : sites;
}

function PlanCell({ row }: { row: RosterRow }) {
  const off = row.verdict === "rest" || row.verdict === "see-professional";
  return (
    <>
      {row.planned && (
        <span className={off ? "line-through" : undefined}>
          {row.planned.kind === "several" ? "Several" : sessionName(row.planned.kind)}{" "}
          {Math.round(row.planned.minutes)}
        </span>
      )}
      {row.weekPlanned > 0 && (
        <span className="text-muted block text-xs tabular-nums">
          {Math.round(row.weekDone)} / {Math.round(row.weekPlanned)} min
        </span>
      )}
    </>
  );
}

function FlagCell({ row }: { row: RosterRow }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="min-w-0 space-y-0.5 wrap-anywhere">
        {row.flags.map((flag) => (
          <span key={flag.id} className="block text-sm" title={flag.reason}>
            <span aria-hidden="true">⚑ </span>
            {flagWords(flag, row.urgency)}
            {flag.byCoach && (
              <span className="text-muted">{flag.acknowledged ? ", read" : ", not read"}</span>
            )}
          </span>
        ))}
      </span>
      <FlagButton athleteId={row.id} name={row.name} />
    </span>
  );
}
