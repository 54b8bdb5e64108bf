import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { readTeam } from "@/app/looking";
import { coaches, requireViewer } from "@/app/viewer";
import { Counts } from "@/components/roster/counts";
import { FlagDialog } from "@/components/roster/flag-dialog";
import { Live } from "@/components/roster/live";
import { RosterKeys } from "@/components/roster/roster-keys";
import { RosterTable } from "@/components/roster/roster-table";
import { SearchBox } from "@/components/roster/search-box";
import { Summary } from "@/components/roster/summary";
import { buttonLook } from "@/components/ui/button";
import { SavedViews } from "@/components/views/saved-views";
import { rosterOf } from "@/db/pages/roster";
import { groupsOf } from "@/db/people/groups";
import { viewsOf } from "@/db/people/saved-views";
import { inWords, localDate } from "@/lib/calendar";
import { morningSummary } from "@/lib/roster/summary";
import { select, viewFrom, viewHref } from "@/lib/roster/view";
import { raiseFlagAction } from "../athletes/[id]/actions";
import { removeViewAction, saveViewAction } from "../view-actions";

export const metadata: Metadata = { title: "Roster" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RosterPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { team } = viewer;
  if (!team || !coaches(viewer)) redirect("/today");
  const view = viewFrom(await searchParams);
  const now = new Date();
  const today = localDate(now, team.timeZone);
  const page = await readTeam(viewer.userId, team, "roster", async (tx) => {
    const [rows, groups, views] = await Promise.all([
      rosterOf(tx, team.id, now, team.reminderTime),
      groupsOf(tx, team.id),
      viewsOf(tx, viewer.userId, "/roster"),
    ]);
    return { rows, groups, views };
  });
  const group = page.groups.find(({ id }) => id === view.group);
  const rows = group ? page.rows.filter(({ id }) => group.athleteIds.includes(id)) : page.rows;
  const shown = select(rows, view);
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="min-w-0 text-xl font-bold tracking-tight wrap-anywhere">
          <bdi>{team.name}</bdi> <span className="text-muted text-base font-normal">{inWords(today)}</span>
        </h1>
        <span className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <SavedViews
            views={page.views}
            href={viewHref(view, {})}
            save={saveViewAction}
            remove={removeViewAction}
          />
          <Live teamId={team.id} />
        </span>
      </div>
      <Summary lines={morningSummary(rows)} />
      {page.groups.length > 0 && (
        <nav aria-label="Group" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
          {[{ id: null, name: "Everybody" }, ...page.groups].map(({ id, name }) => (
            <Link
              key={id ?? "all"}
              href={viewHref(view, { group: id })}
              aria-current={view.group === id ? "true" : undefined}
              className="text-muted aria-[current]:text-ink min-h-6 min-w-0 wrap-anywhere underline aria-[current]:font-semibold aria-[current]:no-underline"
            >
              {name}
            </Link>
          ))}
        </nav>
      )}
      {page.rows.length === 0 ? (
        <div className="border-line bg-card rounded-2xl border p-8 text-center">
          <p className="mb-4">
            Nobody is on this team yet. Make an invite and send its link to your athletes.
          </p>
          <Link href="/team" className={buttonLook("primary")}>
            Invite athletes
          </Link>
        </div>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Counts rows={rows} view={view} />
            <SearchBox view={view} />
          </div>
          {shown.length ? (
            <RosterTable rows={shown} view={view} />
          ) : (
            <p className="text-muted py-8 text-center">
              Nobody matches.{" "}
              <Link href="/roster" className="underline">
                Show everybody
              </Link>
            </p>
          )}
          <p className="text-muted hidden text-sm lg:block">
            Keys: <kbd>j</kbd> and <kbd>k</kbd> walk the rows, <kbd>Enter</kbd> opens, <kbd>f</kbd> flags,{" "}
            <kbd>/</kbd> searches. The easy share is time in the easy zone, by heart rate (HR) or session RPE;
            the mark stands at 80 %.
          </p>
        </>
      )}
      <FlagDialog today={today} save={raiseFlagAction} />
      <RosterKeys />
    </div>
  );
}
