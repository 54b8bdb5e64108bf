import type { Metadata } from "next";
import Link from "next/link";
import { z } from "zod";
import { requireViewer } from "@/app/viewer";
import { SplitPanel } from "@/components/intensity/split-panel";
import { SessionList } from "@/components/session/session-list";
import { DayPanel } from "@/components/story/day-panel";
import { StoryPanel } from "@/components/story/story-panel";
import { Card, Empty } from "@/components/ui/card";
import { VerdictBadge } from "@/components/verdict/verdict-badge";
import { readAs } from "@/db/as-viewer";
import { sessionsSince } from "@/db/sessions";
import { addDays, inWords, localDate } from "@/lib/calendar";
import { splitPeriods, timeSplit } from "@/lib/roster/intensity";
import { loadDay, loadStory } from "../story-data";
import { rateSessionAction, setSessionRemovedAction } from "../today/actions";

export const metadata: Metadata = { title: "History" };

export default async function HistoryPage({ searchParams }: { searchParams: Promise<{ day?: string }> }) {
  const viewer = await requireViewer();
  const today = localDate(new Date(), viewer.timeZone);
  const wanted = z.iso.date().safeParse((await searchParams).day).data;
  const asked = wanted && wanted <= today ? wanted : null;
  const [{ days: all, story }, sessions, day] = await readAs(viewer.userId, (tx) =>
    Promise.all([
      loadStory(tx, viewer.userId, today, null),
      sessionsSince(tx, viewer.userId, addDays(today, -13)),
      asked ? loadDay(tx, viewer.userId, asked) : null,
    ]),
  );
  const byDate = new Map(all.map((day) => [day.date, day]));
  const recent = Array.from({ length: 14 }, (_, i) => addDays(today, -i));
  return (
    <div className="mx-auto max-w-4xl space-y-5">
      <h1 className="text-xl font-bold tracking-tight">History</h1>
      <Card title="Your story">
        {all.length ? (
          <StoryPanel days={story} selected={asked} />
        ) : (
          <Empty>Nothing yet. Your first check-in on “Today” starts the chart.</Empty>
        )}
      </Card>
      {day && asked && (
        <DayPanel
          date={asked}
          checkIn={day.checkIn}
          assessment={day.assessment?.output ?? null}
          points={day.points}
          sessions={day.sessions}
          measures={day.measures}
        />
      )}
      <Card title="Easy and hard, against 80/20">
        {timeSplit(all) ? (
          <SplitPanel periods={splitPeriods(all, today)} />
        ) : (
          <Empty>Log sessions with their effort, or import them from your watch, to see the split.</Empty>
        )}
      </Card>
      <div className="grid gap-5 md:grid-cols-2">
        <Card title="Check-ins of two weeks">
          <ul className="divide-line divide-y">
            {recent.map((date) => {
              const day = byDate.get(date);
              return (
                <li key={date} className="flex flex-wrap items-center gap-x-2 gap-y-1 py-2">
                  <span className="w-22">{inWords(date)}</span>
                  {day?.verdict ? (
                    <VerdictBadge verdict={day.verdict} urgent={day.urgent} />
                  ) : (
                    <span className="text-muted text-sm">No check-in</span>
                  )}
                  {day?.soreness != null && (
                    <span className="text-muted text-sm">soreness {day.soreness}</span>
                  )}
                  <Link
                    href={`/check-ins/${date}`}
                    className="ml-auto py-1 text-sm underline"
                    aria-label={`${day?.verdict ? "Correct" : "Add"} the check-in of ${inWords(date)}`}
                  >
                    {day?.verdict ? "Correct" : "Add"}
                  </Link>
                </li>
              );
            })}
          </ul>
        </Card>
        <Card
          title="Sessions of two weeks"
          aside={
            <span className="flex gap-4 text-sm">
              <Link href="/import" className="underline">
                Import
              </Link>
              <Link href="/sessions/new" className="underline">
                Log a session
              </Link>
            </span>
          }
        >
          {sessions.length ? (
            <SessionList sessions={sessions} remove={setSessionRemovedAction} rate={rateSessionAction} />
          ) : (
            <Empty>No sessions in two weeks.</Empty>
          )}
        </Card>
      </div>
    </div>
  );
}
