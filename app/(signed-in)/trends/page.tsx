import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { readTeam } from "@/app/looking";
import { coaches, requireViewer } from "@/app/viewer";
import { TeamSoreness } from "@/components/charts/team-soreness";
import { RateWeeks, SplitWeeks } from "@/components/charts/week-charts";
import { methodWords } from "@/components/intensity/method-words";
import { ChartFrame } from "@/components/trends/chart-frame";
import { HeatKey, HeatMap } from "@/components/trends/heat-map";
import { LoadRows } from "@/components/trends/load-rows";
import { SplitRows } from "@/components/trends/split-rows";
import { TrendsFilters } from "@/components/trends/trends-filters";
import { WhereMap } from "@/components/trends/where-map";
import { SavedViews } from "@/components/views/saved-views";
import { tableOf } from "@/lib/trends/tables";
import {
  checkInRate,
  heatRows,
  loadRows,
  splitRows,
  splitWeeks,
  teamSoreness,
  whereItHurts,
} from "@/lib/trends/trends";
import { type ChartName, trendsHref, trendsView } from "@/lib/trends/view";
import { removeViewAction, saveViewAction } from "../view-actions";
import { loadTrends } from "./load";

export const metadata: Metadata = { title: "Trends" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TrendsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { team: current } = viewer;
  if (!current || !coaches(viewer)) redirect("/today");
  const view = trendsView(await searchParams);
  const { team, athletes, groups, views, today } = await readTeam(viewer.userId, current, "trends", (tx) =>
    loadTrends(tx, viewer.userId, current, view, new Date()),
  );
  const frame = (chart: ChartName) => ({
    chart,
    view,
    teamId: current.id,
    table: view.table === chart ? tableOf(chart, team) : null,
  });
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-bold tracking-tight">Trends</h1>
        <SavedViews views={views} href={trendsHref(view)} save={saveViewAction} remove={removeViewAction} />
      </div>
      <TrendsFilters view={view} groups={groups} today={today} />
      {team.athletes.length === 0 ? (
        <p className="text-muted py-8 text-center">
          {athletes.length ? "Nobody matches these filters. " : "Nobody is on this team yet. "}
          <Link href={athletes.length ? "/trends" : "/team"} className="underline">
            {athletes.length ? "Show everybody" : "Invite athletes"}
          </Link>
        </p>
      ) : (
        <>
          <ChartFrame {...frame("heat")} title="Who is sore, and since when" hint={<HeatKey />}>
            <HeatMap rows={heatRows(team)} dates={team.dates} />
          </ChartFrame>
          <div className="grid gap-5 xl:grid-cols-2">
            <ChartFrame
              {...frame("team")}
              title="Team soreness"
              hint="Line: median. Band: the middle half of the team. Bars: the team's load."
            >
              <TeamSoreness days={teamSoreness(team)} />
            </ChartFrame>
            <ChartFrame
              {...frame("where")}
              title="Where it hurts"
              hint="Days on which an athlete named the place in the last week, against a usual week of the four before."
            >
              <WhereMap regions={whereItHurts(team)} />
            </ChartFrame>
            <ChartFrame {...frame("split")} title="Easy and hard, athlete by athlete" hint={<ZoneKey />}>
              <SplitRows rows={splitRows(team)} />
            </ChartFrame>
            <ChartFrame
              {...frame("load")}
              title="Load of seven days against each one's own usual"
              hint="Band: mean and SD of their four weeks before, from 28 days of history on. A diamond lies outside. A load whose effort is missing is not compared. Context, no prediction of injury."
            >
              <LoadRows rows={loadRows(team)} />
            </ChartFrame>
            <ChartFrame
              {...frame("weeks")}
              title="Easy and hard, week by week"
              hint={
                <>
                  <ZoneKey /> Hatched: a week of fewer than seven days, so far.
                </>
              }
            >
              <SplitWeeks
                weeks={splitWeeks(team).flatMap(({ week, split, days }) =>
                  split
                    ? [
                        {
                          week,
                          days,
                          easy: split.easy * 100,
                          moderate: split.moderate * 100,
                          hard: split.hard * 100,
                          hours: Math.round(split.total / 360) / 10,
                          method: methodWords(split),
                        },
                      ]
                    : [],
                )}
              />
            </ChartFrame>
            <ChartFrame
              {...frame("rate")}
              title="Check-in rate"
              hint="Share of mornings that were answered, of each athlete from the day of joining. A ring: a week of fewer than seven days, so far."
            >
              <RateWeeks weeks={checkInRate(team)} />
            </ChartFrame>
          </div>
        </>
      )}
    </div>
  );
}

function ZoneKey() {
  return (
    <span className="flex flex-wrap gap-x-4">
      {(["easy", "moderate", "hard"] as const).map((zone) => (
        <span key={zone} className="inline-flex items-center gap-1.5">
          <span className="size-2.5 rounded-sm" data-zone={zone} />
          {zone}
        </span>
      ))}
      <span>line: 80 % easy. By heart rate where there is one, else by RPE.</span>
    </span>
  );
}
