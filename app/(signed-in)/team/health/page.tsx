import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { currentLocale } from "@/app/locale";
import { requireViewer } from "@/app/viewer";
import { Figures } from "@/components/health/figures";
import { NowList } from "@/components/health/now-list";
import { Places } from "@/components/health/places";
import { RangeForm } from "@/components/health/range-form";
import { WeeklyTable } from "@/components/health/weekly-table";
import { Weeks } from "@/components/health/weeks";
import { Card } from "@/components/ui/card";
import { PageWords } from "@/components/ui/page-words";
import { can } from "@/lib/can";
import { dayOf } from "@/lib/day-start";
import { formatFor } from "@/lib/format/format";
import { rangeIn, rangeQuery } from "@/lib/health/range";
import { loadHealth } from "./load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("health"))("title") };
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Injuries and illnesses of a team over a season: who is available, how often, how long, where. */
export default async function HealthPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const { team } = viewer;
  if (!team || !can(viewer, "see-health")) redirect("/today");
  const t = await getTranslations("health");
  const f = formatFor(await currentLocale());
  const range = rangeIn(await searchParams, dayOf(new Date(), team));
  const { board, whole, weekly } = await loadHealth(viewer, team, range, f.weekStart, "health");
  const table = { teamId: team.id, query: rangeQuery(range) };
  return (
    <PageWords of={["health"]}>
      <div className="mx-auto max-w-4xl space-y-5">
        <h1 className="text-xl font-bold tracking-tight wrap-anywhere">
          {t("heading", { team: team.name })}
        </h1>
        <p className="hidden text-sm print:block">
          {t("printed", { team: team.name, from: f.day(range.from, "year"), to: f.day(range.to, "year") })}
        </p>
        <RangeForm range={range} />
        {!whole && <p>{t("own")}</p>}
        <NowList now={board.now} table={table} />
        <Figures board={board} whole={whole} />
        {whole && <Weeks weeks={board.weeks} athletes={board.athletes} table={table} />}
        {whole && (team.healthQuestion || weekly.length > 0) && (
          <WeeklyTable weeks={weekly} athletes={board.athletes} table={table} />
        )}
        <Places places={board.places} table={table} />
        <Card title={t("limits.title")}>
          <p className="text-sm">{t("limits.text")}</p>
        </Card>
      </div>
    </PageWords>
  );
}
