import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/viewer";
import { SplitPanel } from "@/components/intensity/split-panel";
import { RemovedSessions } from "@/components/session/removed-sessions";
import { SessionList } from "@/components/session/session-list";
import { DayPanel } from "@/components/story/day-panel";
import { RecentDays } from "@/components/story/recent-days";
import { StoryPanel } from "@/components/story/story-panel";
import { Card, Empty } from "@/components/ui/card";
import { Earlier } from "@/components/ui/earlier";
import { readAs } from "@/db/connection/as-viewer";
import { lateDates } from "@/db/log/check-ins";
import { removedSessions, sessionsSince } from "@/db/log/sessions";
import { addDays, localDate } from "@/lib/calendar";
import { CORRECTION_DAYS } from "@/lib/form-schemas";
import { dateIn } from "@/lib/page-params";
import { splitPeriods, timeSplit } from "@/lib/roster/intensity";
import { loadDay, loadStory } from "../story-data";
import { rateSessionAction, setSessionRemovedAction } from "../today/actions";

export const metadata: Metadata = { title: "History" };

/** So many days are shown at once; the rest of those that may be corrected is folded. */
const OPEN_DAYS = 14;

export default async function HistoryPage({
  searchParams,
}: {
  searchParams: Promise<{ day?: string | string[] }>;
}) {
  const viewer = await requireViewer();
  const { userId } = viewer;
  const today = localDate(new Date(), viewer.timeZone);
  const wanted = dateIn((await searchParams).day);
  const asked = wanted && wanted <= today ? wanted : null;
  const first = addDays(today, -CORRECTION_DAYS);
  const [{ days: all, story }, sessions, removed, late, day] = await readAs(userId, (tx) =>
    Promise.all([
      loadStory(tx, userId, today, null),
      sessionsSince(tx, userId, first),
      removedSessions(tx, userId, CORRECTION_DAYS),
      lateDates(tx, userId, first),
      asked ? loadDay(tx, userId, asked) : null,
    ]),
  );
  const byDate = new Map(all.map((day) => [day.date, day]));
  const days = Array.from({ length: CORRECTION_DAYS + 1 }, (_, i) => addDays(today, -i)).map((date) => {
    const { verdict = null, urgent = false, urgency = null, soreness = null } = byDate.get(date) ?? {};
    return { date, verdict, urgent, urgency, soreness, late: late.has(date) };
  });
  const recent = sessions.filter(({ date }) => date > addDays(today, -OPEN_DAYS));
  const older = sessions.filter(({ date }) => date <= addDays(today, -OPEN_DAYS));
  const list = { remove: setSessionRemovedAction, rate: rateSessionAction };
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
          own={asked >= first ? list : undefined}
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
      <div className="grid items-start gap-5 md:grid-cols-2">
        <Card title="Check-ins">
          <RecentDays days={days.slice(0, OPEN_DAYS)} />
          <Earlier label={`Earlier, back to ${CORRECTION_DAYS} days ago`}>
            <RecentDays days={days.slice(OPEN_DAYS)} />
          </Earlier>
        </Card>
        <Card
          title="Sessions"
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
          {recent.length ? <SessionList sessions={recent} {...list} /> : <Empty>None in two weeks.</Empty>}
          {older.length > 0 && (
            <Earlier label={`Earlier, back to ${CORRECTION_DAYS} days ago`}>
              <SessionList sessions={older} {...list} />
            </Earlier>
          )}
          {removed.length > 0 && (
            <Earlier label={`Removed (${removed.length})`}>
              <RemovedSessions sessions={removed} restore={setSessionRemovedAction} />
            </Earlier>
          )}
        </Card>
      </div>
    </div>
  );
}
