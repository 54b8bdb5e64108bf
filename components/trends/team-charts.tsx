import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { HISTORY_DAYS } from "@/lib/training/usual-load";
import { RECENT_DAYS } from "@/lib/trends/soreness-change";
import { type TableWords, tableOf } from "@/lib/trends/tables";
import {
  checkInRate,
  heatRows,
  loadRows,
  splitRows,
  splitWeeks,
  type TeamDays,
  teamSoreness,
} from "@/lib/trends/trends";
import type { ChartName, TrendsView } from "@/lib/trends/view";
import { whereItHurts } from "@/lib/trends/where";
import { TeamSoreness } from "../charts/team-soreness";
import { RateWeeks, SplitWeeks } from "../charts/week-charts";
import { ZoneKey } from "../intensity/zone-key";
import { useFormat } from "../ui/use-format";
import { ChartFrame } from "./chart-frame";
import { HeatKey, HeatMap } from "./heat-map";
import { LoadRows } from "./load-rows";
import { SplitRows } from "./split-rows";
import { WhereMap } from "./where-map";

type Shown = {
  team: TeamDays;
  view: TrendsView;
  teamId: string;
  /** The share of one that should be easy. */
  easyTarget: number;
};

/** All charts of a team over the range of its view, the one that is asked for as a table. */
export function TeamCharts(shown: Shown) {
  const t = useTranslations("trends");
  const f = useFormat();
  const { team, easyTarget } = shown;
  return (
    <>
      <Framed {...shown} chart="heat" hint={<HeatHint />} fromEnd>
        <HeatMap rows={heatRows(team)} dates={team.dates} />
      </Framed>
      <div className="grid gap-5 xl:grid-cols-2 print:block print:space-y-5">
        <Framed {...shown} chart="team" hint={t("hints.team")}>
          <TeamSoreness days={teamSoreness(team)} />
        </Framed>
        <Framed {...shown} chart="where" hint={t("hints.where")}>
          <WhereMap {...whereItHurts(team)} />
        </Framed>
        <Framed {...shown} chart="split" hint={<SplitHint {...shown} />}>
          <SplitRows rows={splitRows(team)} target={easyTarget} />
        </Framed>
        <Framed {...shown} chart="load" hint={t("hints.load", { days: HISTORY_DAYS })}>
          <LoadRows rows={loadRows(team)} />
        </Framed>
        <Framed
          {...shown}
          chart="weeks"
          hint={
            <>
              <ZoneKey target={easyTarget} /> {t("hints.weeks")}
            </>
          }
        >
          <SplitWeeks weeks={splitWeeks(team, f.weekStart)} target={easyTarget} />
        </Framed>
        <Framed {...shown} chart="rate" hint={t("hints.rate")}>
          <RateWeeks weeks={checkInRate(team, f.weekStart)} />
        </Framed>
      </div>
    </>
  );
}

function SplitHint({ view, easyTarget }: Shown) {
  const t = useTranslations("trends");
  return (
    <>
      {t("hints.split", { weeks: view.days / 7 })} <ZoneKey target={easyTarget} />
    </>
  );
}

function HeatHint() {
  const t = useTranslations("trends");
  return (
    <>
      <HeatKey />
      <p>{t("hints.heat", { days: RECENT_DAYS })}</p>
    </>
  );
}

function Framed({
  team,
  easyTarget,
  children,
  ...frame
}: Shown & { chart: ChartName; hint: ReactNode; fromEnd?: boolean; children: ReactNode }) {
  const t = useTranslations("files");
  const body = useTranslations("body");
  const f = useFormat();
  const words: TableWords = {
    t,
    region: (region) => body(`region.${region}`),
    date: (date) => f.day(date, "year"),
    weekStart: f.weekStart,
    easyTarget,
  };
  const { chart, view } = frame;
  return (
    <ChartFrame {...frame} table={view.table === chart ? tableOf(chart, team, words) : null}>
      {children}
    </ChartFrame>
  );
}
