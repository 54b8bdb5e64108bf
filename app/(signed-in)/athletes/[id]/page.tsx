import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { uuidv7 } from "uuidv7";
import { readAthlete } from "@/app/looking";
import { coaches, requireViewer } from "@/app/viewer";
import { ClearanceForm } from "@/components/flag/clearance-form";
import { Clearances } from "@/components/flag/clearances";
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
import type { Tx } from "@/db/connection/tx";
import { assessmentOn, latestAssessments } from "@/db/log/check-ins";
import { clearancesOf } from "@/db/log/clearances";
import { flagStory } from "@/db/log/flags";
import { notesOf } from "@/db/log/notes";
import { plansBetween } from "@/db/log/plans";
import { sessionsSince } from "@/db/log/sessions";
import { personOf } from "@/db/people/people";
import { athletesOf } from "@/db/people/teams";
import { addDays, earlierOf, inWords, localDate } from "@/lib/calendar";
import { inForce } from "@/lib/flags/in-force";
import { dateIn, idIn } from "@/lib/page-params";
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
  takeFlagOverAction,
} from "./actions";

export const metadata: Metadata = { title: "Athlete" };

const EXPERIENCE = {
  new: "new to running",
  returning: "coming back after a break",
  regular: "runs regularly",
};

type Asked = { day?: string | string[]; with?: string | string[] };
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> };

export default async function AthletePage({ params, searchParams }: Props) {
  const viewer = await requireViewer();
  const id = idIn((await params).id);
  const asked = await searchParams;
  if (!id || !coaches(viewer) || id === viewer.userId) notFound();
  const page = await readAthlete(viewer.userId, (tx) => load(tx, id, asked, viewer.team?.id ?? null));
  if (!page) notFound();
  const { athlete, today, day, date, assessment } = page;
  const referred = page.flags.some(({ flag }) => flag.severity === "refer" && inForce(flag, today));
  const { other } = page;
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <h1 className="text-2xl font-bold tracking-tight wrap-anywhere" dir="auto">
            {athlete.name}
          </h1>
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
      <Card title="Half a year" aside={<Compare value={page.compared ?? ""} others={page.others} />}>
        <StoryPanel
          days={page.story}
          selected={date}
          otherName={other?.name ?? (page.compared === "season" ? "a year before" : null)}
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
          <PlannedCard plans={page.plans} assessment={assessment?.output ?? null} />
          <Clearances name={athlete.name} clearances={page.clearances} />
          {referred && (
            <ClearanceForm
              athleteId={athlete.id}
              name={athlete.name}
              today={today}
              writeId={uuidv7()}
              save={recordClearanceAction}
            />
          )}
          <FlagStory
            athleteId={athlete.id}
            today={today}
            story={page.flags}
            resolve={setFlagResolvedAction}
            takeOver={takeFlagOverAction}
          />
          <Card title="Own usual">
            <Baselines {...ownUsual(page.days, today)} />
          </Card>
          <Card title="Easy and hard, against 80/20">
            <SplitPanel periods={splitPeriods(page.days, today)} />
          </Card>
          <NoteThread
            athleteId={athlete.id}
            viewerId={viewer.userId}
            writeId={uuidv7()}
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
async function load(tx: Tx, id: string, asked: Asked, teamId: string | null) {
  const athlete = await personOf(tx, id);
  if (!athlete) return null;
  const today = localDate(new Date(), athlete.timeZone);
  const date = earlierOf(dateIn(asked.day) ?? today, today);
  const compared = asked.with === "season" ? "season" : idIn(asked.with);
  // The timeline ends today, or half a year around an older day that was asked for.
  const end = date < addDays(today, -150) ? addDays(date, 60) : today;
  const [story, day, assessment, log, sessions, flags, clearances, notes, plans, team] = await Promise.all([
    loadStory(tx, id, end, compared),
    loadDay(tx, id, date),
    assessmentOn(tx, id, today),
    latestAssessments(tx, id, 14),
    sessionsSince(tx, id, addDays(today, -13)),
    flagStory(tx, id),
    clearancesOf(tx, id),
    notesOf(tx, id),
    plansBetween(tx, [id], today, today),
    teamId ? athletesOf(tx, teamId) : [],
  ]);
  const others = team.filter((other) => other.id !== id);
  const other = others.find(({ id }) => id === compared) ?? null;
  return {
    ...story,
    athlete,
    today,
    date,
    compared: compared === "season" ? compared : (other?.id ?? null),
    other,
    looks: [
      { athlete: { id, today }, action: "looked" as const },
      ...(other
        ? [
            {
              athlete: { id: other.id, today: localDate(new Date(), other.timeZone) },
              action: "compared" as const,
            },
          ]
        : []),
    ],
    day,
    assessment,
    log,
    sessions,
    flags,
    clearances,
    notes,
    plans,
    others: others.map(({ id, name }) => ({ id, name })),
  };
}
