import type { Metadata } from "next";
import Link from "next/link";
import { requireViewer } from "@/app/viewer";
import { SixWeeksPanel } from "@/components/charts/six-weeks-panel";
import { SplitPanel } from "@/components/intensity/split-panel";
import { SessionList } from "@/components/session/session-list";
import { Card, Empty } from "@/components/ui/card";
import { VerdictBadge } from "@/components/verdict/verdict-badge";
import { asViewer } from "@/db/as-viewer";
import { daysOf } from "@/db/athlete-days";
import { sessionsSince } from "@/db/sessions";
import { addDays, inWords, localDate } from "@/lib/calendar";
import { splitPeriods, timeSplit } from "@/lib/roster/intensity";
import { rateSessionAction, setSessionRemovedAction } from "../today/actions";

export const metadata: Metadata = { title: "History" };

export default async function HistoryPage() {
  const viewer = await requireViewer();
  const today = localDate(new Date(), viewer.timeZone);
  const from = addDays(today, -41);
  const { all, sessions } = await asViewer(viewer.userId, async (tx) => ({
    all: await daysOf(tx, [viewer.userId], addDays(today, -364), today),
    sessions: await sessionsSince(tx, viewer.userId, addDays(today, -13)),
  }));
  const days = all.filter((day) => day.date >= from);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const recent = Array.from({ length: 14 }, (_, i) => addDays(today, -i));
  return (
    <div className="mx-auto max-w-4xl space-y-5">
      <h1 className="text-xl font-bold tracking-tight">History</h1>
      <Card title="Six weeks">
        {days.length ? (
          <SixWeeksPanel days={days} today={today} />
        ) : (
          <Empty>Nothing yet. Your first check-in on “Today” starts the chart.</Empty>
        )}
      </Card>
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
                <li key={date} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
                  <span className="w-24">{inWords(date)}</span>
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
