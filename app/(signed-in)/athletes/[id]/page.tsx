import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { coaches, requireViewer } from "@/app/viewer";
import { ClearanceForm } from "@/components/flag/clearance-form";
import { FlagStory } from "@/components/flag/flag-story";
import { SplitPanel } from "@/components/intensity/split-panel";
import { NoteThread } from "@/components/note/note-thread";
import { PlannedCard } from "@/components/plan/planned-card";
import { FlagButton } from "@/components/roster/flag-button";
import { FlagDialog } from "@/components/roster/flag-dialog";
import { Live } from "@/components/roster/live";
import { SessionList } from "@/components/session/session-list";
import { Baselines } from "@/components/story/baselines";
import { Compare } from "@/components/story/compare";
import { DayPanel } from "@/components/story/day-panel";
import { StoryPanel } from "@/components/story/story-panel";
import { WhatIf } from "@/components/story/what-if";
import { Card, Empty } from "@/components/ui/card";
import { VerdictCard } from "@/components/verdict/verdict-card";
import { VerdictLog } from "@/components/verdict/verdict-log";
import { asViewer, type Tx } from "@/db/as-viewer";
import { assessmentOn, latestAssessments } from "@/db/check-ins";
import { flagStory } from "@/db/flags";
import { notesOf } from "@/db/notes";
import { personOf } from "@/db/people";
import { plansBetween } from "@/db/plans";
import { sessionsSince } from "@/db/sessions";
import { athletesOf } from "@/db/teams";
import { addDays, earlierOf, inWords, localDate } from "@/lib/calendar";
import { splitPeriods } from "@/lib/roster/intensity";
import { ownUsual } from "@/lib/story/own-usual";
import { loadDay, loadStory } from "../../story-data";
import { whatIfAction } from "../../what-if-action";
import {
  addNoteAction,
  raiseFlagAction,
  recordClearanceAction,
  removeNoteAction,
  setFlagResolvedAction,
} from "./actions";
import { noteLook } from "./note-look";

export const metadata: Metadata = { title: "Athlete" };

const EXPERIENCE = {
  new: "new to running",
  returning: "coming back after a break",
  regular: "runs regularly",
};

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ day?: string; with?: string }> };

export default async function AthletePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const { id } = await params;
  const asked = await searchParams;
  if (!z.uuid().safeParse(id).success || !coaches(viewer) || id === viewer.userId) notFound();
  const page = await asViewer(viewer.userId, (tx) => load(tx, id, asked, viewer.team?.id ?? null));
  if (!page) notFound();
  noteLook(viewer.userId, id, page.today);
  const { athlete, today, day, date, assessment } = page;
  const referred = page.flags.some(({ flag }) => flag.severity === "refer" && !flag.resolvedAt);
  const other = page.others.find(({ id }) => id === asked.with);
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h1 className="text-2xl font-bold tracking-tight">{athlete.name}</h1>
          <p className="text-muted text-sm">
            {EXPERIENCE[athlete.experience]} · {inWords(today)} where they are
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-4">
          {viewer.team && <Live teamId={viewer.team.id} />}
          <Link href={`/athletes/${id}/zones`} className="text-sm underline">
            Zones
          </Link>
          <Link href={`/athletes/${id}/report`} className="text-sm underline">
            Report
          </Link>
          <FlagButton athleteId={athlete.id} name={athlete.name} />
        </div>
      </div>
      <Card
        title="Half a year"
        aside={
          <Compare value={asked.with === "season" || other ? (asked.with ?? "") : ""} others={page.others} />
        }
      >
        <StoryPanel
          days={page.story}
          selected={date}
          otherName={other?.name ?? (asked.with === "season" ? "a year before" : null)}
        />
      </Card>
      <div className="grid items-start gap-5 lg:grid-cols-2">
        <div className="min-w-0 space-y-5">
          {date === today && assessment ? (
            <VerdictCard
              assessment={assessment.output}
              soreness={page.days.flatMap(({ date, soreness }) =>
                soreness === null ? [] : [{ date, soreness }],
              )}
            />
          ) : null}
          <DayPanel
            date={date}
            checkIn={day.checkIn}
            assessment={day.assessment?.output ?? null}
            points={day.points}
            sessions={day.sessions}
            measures={day.measures}
            told={date === today}
          />
          {day.checkIn && (
            <WhatIf
              key={`${date}-${day.checkIn.revision}`}
              athleteId={id}
              date={date}
              answers={day.checkIn.answers}
              ask={whatIfAction}
            />
          )}
        </div>
        <div className="min-w-0 space-y-5">
          <PlannedCard plans={page.plans} verdict={assessment?.verdict ?? null} />
          {referred && (
            <ClearanceForm
              athleteId={athlete.id}
              name={athlete.name}
              today={today}
              save={recordClearanceAction}
            />
          )}
          <FlagStory athleteId={athlete.id} story={page.flags} resolve={setFlagResolvedAction} />
          <Card title="Own usual">
            <Baselines rows={ownUsual(page.days, today)} />
          </Card>
          <Card title="Easy and hard, against 80/20">
            <SplitPanel periods={splitPeriods(page.days, today)} />
          </Card>
          <NoteThread
            athleteId={athlete.id}
            viewerId={viewer.userId}
            notes={page.notes}
            title={`Notes with ${athlete.name}`}
            add={addNoteAction}
            remove={removeNoteAction}
          />
          <Card title="Verdict log">
            <VerdictLog log={page.log} />
          </Card>
          <Card title="Sessions of two weeks">
            {page.sessions.length ? (
              <SessionList sessions={page.sessions} />
            ) : (
              <Empty>No sessions in two weeks.</Empty>
            )}
          </Card>
        </div>
      </div>
      <FlagDialog today={today} save={raiseFlagAction} />
    </div>
  );
}

/** Everything of one athlete; null when the viewer does not see them. */
async function load(tx: Tx, id: string, asked: { day?: string; with?: string }, teamId: string | null) {
  const athlete = await personOf(tx, id);
  if (!athlete) return null;
  const today = localDate(new Date(), athlete.timeZone);
  const date = earlierOf(z.iso.date().safeParse(asked.day).data ?? today, today);
  const compared = asked.with === "season" ? "season" : (z.uuid().safeParse(asked.with).data ?? null);
  // The timeline ends today, or half a year around an older day that was asked for.
  const end = date < addDays(today, -150) ? addDays(date, 60) : today;
  const [story, day, assessment, log, sessions, flags, notes, plans, team] = await Promise.all([
    loadStory(tx, id, end, compared),
    loadDay(tx, id, date),
    assessmentOn(tx, id, today),
    latestAssessments(tx, id, 14),
    sessionsSince(tx, id, addDays(today, -13)),
    flagStory(tx, id),
    notesOf(tx, id),
    plansBetween(tx, [id], today, today),
    teamId ? athletesOf(tx, teamId) : [],
  ]);
  return {
    ...story,
    athlete,
    today,
    date,
    day,
    assessment,
    log,
    sessions,
    flags,
    notes,
    plans,
    others: team.filter((other) => other.id !== id).map(({ id, name }) => ({ id, name })),
  };
}
