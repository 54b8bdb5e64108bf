import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { currentLocale } from "@/app/locale";
import { readAthlete } from "@/app/looking";
import { requireViewer } from "@/app/viewer";
import { PrintButton } from "@/components/story/print-button";
import { WhereDays } from "@/components/story/where-days";
import { PageWords } from "@/components/ui/page-words";
import { loadReport } from "@/db/pages/report";
import { can } from "@/lib/can";
import { formatFor } from "@/lib/format/format";
import { idIn } from "@/lib/page-params";
import { Bout, Mornings, Now, Sessions, Usual } from "./parts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations("report");
  const report = await reportOf(props);
  return { title: report ? `${t("title")}: ${report.athlete.name}` : t("title") };
}

/** One page for a physiotherapist or doctor: the present bout, where, its course, the sessions before, the verdicts. */
export default async function ReportPage(props: Props) {
  const report = await reportOf(props);
  if (!report) notFound();
  const t = await getTranslations("report");
  const f = formatFor(await currentLocale());
  const { athlete, today, latest } = report;
  return (
    <PageWords of={["story", "verdict"]}>
      <article className="report mx-auto max-w-3xl space-y-5">
        <header className="flex items-start justify-between gap-4">
          <div>
            <h1 className="text-2xl font-bold tracking-tight wrap-anywhere" dir="auto">
              {athlete.name}
            </h1>
            <p className="text-muted text-sm">{t("made", { date: f.day(today, "year") })}</p>
          </div>
          <PrintButton />
        </header>
        <div className="grid gap-5 sm:grid-cols-[1fr_16rem] print:grid-cols-[1fr_62mm]">
          <Now latest={latest} />
          <WhereDays days={report.days} />
        </div>
        <div className="grid gap-5 sm:grid-cols-[1fr_16rem] print:grid-cols-[1fr_62mm]">
          {report.days.length > 0 && (
            <Bout doms={latest?.output.doms ?? null} days={report.days} today={today} />
          )}
          <Usual own={report.own} />
        </div>
        <Mornings days={report.days} />
        <Sessions sessions={report.sessions} />
      </article>
    </PageWords>
  );
}

async function reportOf({ params }: Props) {
  const viewer = await requireViewer();
  const id = idIn((await params).id);
  return id && can(viewer, "see-athlete", { athleteId: id }) ? loadOnce(viewer.userId, id) : null;
}

/** Read once a request, for the page and for the title of its tab. */
const loadOnce = cache((viewerId: string, id: string) =>
  readAthlete(viewerId, async (tx) => {
    const report = await loadReport(tx, id, new Date());
    return (
      report && {
        ...report,
        looks: [{ athlete: { id, today: report.today }, action: "looked", days: [report.today] }],
      }
    );
  }),
);
