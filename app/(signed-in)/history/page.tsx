import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { currentLocale } from "@/app/locale";
import { scriptsRun } from "@/app/scripts-run";
import { requireViewer, type Viewer } from "@/app/viewer";
import { WaitsHere } from "@/components/consent/waits-here";
import { OwnPatternsText } from "@/components/patterns/own-patterns";
import { ExampleStory } from "@/components/sample/example-story";
import { Sample } from "@/components/sample/sample";
import { Baselines } from "@/components/story/baselines";
import { DayPanel } from "@/components/story/day-panel";
import { StoryPanel } from "@/components/story/story-panel";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { NextStep } from "@/components/ui/next-step";
import { PageWords } from "@/components/ui/page-words";
import { Reading } from "@/components/ui/reading";
import { Said } from "@/components/ui/said";
import { addDays, type LocalDate } from "@/lib/calendar";
import { dayOf } from "@/lib/day-start";
import { CORRECTION_DAYS } from "@/lib/form-schemas";
import { dateIn } from "@/lib/page-params";
import { ownPatterns } from "@/lib/patterns/patterns";
import { ownUsual } from "@/lib/story/own-usual";
import { ReactionsOf } from "../reactions-of";
import { WaitsPage } from "../waits-page";
import { Below, LIST } from "./below";
import { type HistoryHead, loadHistory } from "./history-data";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("history"))("title") };
}

type Props = { searchParams: Promise<{ day?: string | string[] }> };

/** An athlete's own half year first, what they may correct of it as soon as it is read. */
export default async function HistoryPage({ searchParams }: Props) {
  const viewer = await requireViewer();
  const t = await getTranslations("history");
  const today = dayOf(new Date(), viewer);
  const wanted = dateIn((await searchParams).day);
  const asked = wanted && wanted <= today ? wanted : null;
  const { head, rest } = await loadHistory(viewer, { today, day: asked, locale: await currentLocale() });
  const { days, story, kinds } = head;
  // Of who never answered there is nothing to read, and nothing to be told how to begin.
  if (viewer.consent && days.length === 0) return <WaitsPage viewer={viewer} title={t("title")} />;
  const inParts = await scriptsRun();
  const below = <Below viewer={viewer} today={today} days={days} lists={rest} />;
  return (
    <PageWords of={["body", "charts", "intensity", "sessions", "story", "verdict"]}>
      <div className="mx-auto max-w-4xl space-y-5">
        <div className="flex flex-wrap items-baseline justify-between gap-3">
          <h1 className="text-xl font-bold tracking-tight">{t("title")}</h1>
          <Link href="/injuries" className="text-sm underline">
            {t("injuries")}
          </Link>
        </div>
        <Said words={null} />
        {viewer.consent && <WaitsHere ended={viewer.consent === "ended"} />}
        {days.length > 0 && (
          <Card title={t("says")}>
            <OwnPatternsText {...ownPatterns(days, kinds, today)} />
          </Card>
        )}
        {days.length > 0 ? (
          <Card title={t("story")}>
            <StoryPanel days={story} selected={asked} />
          </Card>
        ) : (
          <NextStep title={t("empty.title")} what={t("empty.what")} href="/today" go={t("empty.go")}>
            <Sample title={t("empty.sample")}>
              <ExampleStory today={today} />
            </Sample>
          </NextStep>
        )}
        {days.length > 0 && (
          <Card title={t("usual")}>
            <Baselines {...ownUsual(days, today)} />
          </Card>
        )}
        {head.day && asked && <Day viewer={viewer} date={asked} day={head.day} today={today} />}
        {inParts ? <Suspense fallback={<Reading words={t("reading")} />}>{below}</Suspense> : below}
      </div>
    </PageWords>
  );
}

/** The day that was asked for; its sessions can be changed as long as it may be corrected. */
function Day({
  viewer,
  date,
  day,
  today,
}: {
  viewer: Viewer;
  date: LocalDate;
  day: NonNullable<HistoryHead["day"]>;
  today: LocalDate;
}) {
  return (
    <DayPanel
      reader="athlete"
      date={date}
      checkIn={day.checkIn}
      assessment={day.assessment?.output ?? null}
      points={day.points}
      sessions={day.sessions}
      own={!viewer.consent && date >= addDays(today, -CORRECTION_DAYS) ? LIST : undefined}
      measures={day.measures}
      reacted={<ReactionsOf day={day} reader="athlete" timeZone={viewer.timeZone} />}
    />
  );
}
