import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { currentLocale } from "@/app/locale";
import { readTeam } from "@/app/looking";
import { requireViewer } from "@/app/viewer";
import { ExampleTrends } from "@/components/sample/example-trends";
import { Sample } from "@/components/sample/sample";
import { TeamCharts } from "@/components/trends/team-charts";
import { TrendsFilters } from "@/components/trends/trends-filters";
import { Link } from "@/components/ui/link";
import { NextStep } from "@/components/ui/next-step";
import { PageWords } from "@/components/ui/page-words";
import { SavedViews } from "@/components/views/saved-views";
import { loadTrends } from "@/db/pages/team-trends";
import type { LocalDate } from "@/lib/calendar";
import { can } from "@/lib/can";
import { formatFor } from "@/lib/format/format";
import { easyTarget } from "@/lib/team-settings";
import { trendsHref, trendsView } from "@/lib/trends/view";
import { removeViewAction, saveViewAction } from "../view-actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trends"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TrendsPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { team: current } = viewer;
  if (!current || !can(viewer, "see-trends")) redirect("/today");
  const view = trendsView(await searchParams);
  const t = await getTranslations("trends");
  const word = await getTranslations("verdict.word");
  const f = formatFor(await currentLocale());
  const { team, athletes, group, groups, views, today, anything } = await readTeam(
    viewer.userId,
    current,
    "trends",
    (tx) => loadTrends(tx, viewer.userId, current, view, new Date()),
  );
  return (
    <PageWords of={["trends", "charts", "intensity", "verdict", "views"]}>
      <div className="space-y-5">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-xl font-bold tracking-tight">{t("title")}</h1>
          {anything && (
            <SavedViews
              views={views}
              href={trendsHref(view)}
              save={saveViewAction}
              remove={removeViewAction}
            />
          )}
        </div>
        {anything && (
          <>
            <p className="hidden text-sm print:block">
              {t("printed", {
                team: current.name,
                group: group?.name ?? t("filters.everybody"),
                from: f.day(team.from, "year"),
                to: f.day(team.to, "year"),
                verdict: view.verdict ? word(view.verdict) : "none",
              })}
            </p>
            <TrendsFilters view={view} groups={groups} today={today} />
          </>
        )}
        {!anything ? (
          <Nothing athletes={athletes.length} today={today} />
        ) : team.athletes.length === 0 ? (
          <NobodyMatches />
        ) : (
          <TeamCharts team={team} view={view} teamId={current.id} easyTarget={easyTarget(current)} />
        )}
      </div>
    </PageWords>
  );
}

function NobodyMatches() {
  const t = useTranslations("trends");
  return (
    <p className="text-muted py-8 text-center">
      {t.rich("nobodyMatches", {
        link: (chunks) => (
          <Link href="/trends" className="underline">
            {chunks}
          </Link>
        ),
      })}
    </p>
  );
}

/** A team without athletes, or of athletes who have not entered anything yet. */
function Nothing({ athletes, today }: { athletes: number; today: LocalDate }) {
  const t = useTranslations("trends.empty");
  const sample = (
    <Sample title={t("sample")}>
      <ExampleTrends today={today} />
    </Sample>
  );
  return athletes === 0 ? (
    <NextStep title={t("nobody")} what={t("what")} href="/team#invite" go={t("invite")}>
      {sample}
    </NextStep>
  ) : (
    <NextStep title={t("noCheckIns", { count: athletes })} what={t("whatThen")} href="/team" go={t("team")}>
      {sample}
    </NextStep>
  );
}
