import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { z } from "zod";
import { coaches, requireViewer } from "@/app/viewer";
import { SixWeeksPanel } from "@/components/charts/six-weeks-panel";
import { siteWords } from "@/components/check-in/site-words";
import { ClearanceForm } from "@/components/flag/clearance-form";
import { FlagStory } from "@/components/flag/flag-story";
import { NoteThread } from "@/components/note/note-thread";
import { FlagButton } from "@/components/roster/flag-button";
import { FlagDialog } from "@/components/roster/flag-dialog";
import { Live } from "@/components/roster/live";
import { LoadCell } from "@/components/roster/load-cell";
import { SplitBar } from "@/components/roster/split-bar";
import { SessionList } from "@/components/session/session-list";
import { Card, Empty } from "@/components/ui/card";
import { VerdictCard } from "@/components/verdict/verdict-card";
import { VerdictLog } from "@/components/verdict/verdict-log";
import { asViewer, type Tx } from "@/db/as-viewer";
import { daysOf } from "@/db/athlete-days";
import { assessmentOn, checkInOn, latestAssessments } from "@/db/check-ins";
import { flagStory } from "@/db/flags";
import { notesOf } from "@/db/notes";
import { personOf } from "@/db/people";
import { sessionsSince } from "@/db/sessions";
import { addDays, inWords, localDate } from "@/lib/calendar";
import { rosterRow } from "@/lib/roster/row";
import {
  addNoteAction,
  raiseFlagAction,
  recordClearanceAction,
  removeNoteAction,
  setFlagResolvedAction,
} from "./actions";

export const metadata: Metadata = { title: "Athlete" };

const EXPERIENCE = {
  new: "new to running",
  returning: "coming back after a break",
  regular: "runs regularly",
};

export default async function AthletePage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer();
  const { id } = await params;
  if (!z.uuid().safeParse(id).success || !coaches(viewer) || id === viewer.userId) notFound();
  const page = await asViewer(viewer.userId, (tx) => load(tx, id));
  if (!page) notFound();
  const { athlete, today, assessment, checkIn } = page;
  const row = rosterRow(athlete, today, page.days, []);
  const referred = page.flags.some(({ flag }) => flag.severity === "refer" && !flag.resolvedAt);
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h1 className="text-2xl font-bold tracking-tight">{athlete.name}</h1>
          <p className="text-muted text-sm">
            {EXPERIENCE[athlete.experience]} · {inWords(today)} where they are
          </p>
        </div>
        <div className="flex items-center gap-4">
          {viewer.team && <Live teamId={viewer.team.id} />}
          <Link href={`/athletes/${athlete.id}/zones`} className="text-sm underline">
            Zones
          </Link>
          <FlagButton athleteId={athlete.id} name={athlete.name} />
        </div>
      </div>
      <div className="grid items-start gap-5 lg:grid-cols-[5fr_7fr]">
        <div className="space-y-5">
          {assessment ? (
            <VerdictCard
              assessment={assessment.output}
              soreness={page.days.flatMap(({ date, soreness }) =>
                soreness === null ? [] : [{ date, soreness }],
              )}
            />
          ) : (
            <Card title="Today">
              <Empty>No check-in yet today.</Empty>
            </Card>
          )}
          {checkIn && (
            <Card title="What was answered">
              <Answered answers={checkIn.answers} note={checkIn.note} />
            </Card>
          )}
          {referred && (
            <ClearanceForm
              athleteId={athlete.id}
              name={athlete.name}
              today={today}
              save={recordClearanceAction}
            />
          )}
          <FlagStory athleteId={athlete.id} story={page.flags} resolve={setFlagResolvedAction} />
        </div>
        <div className="space-y-5">
          <Card title="Six weeks">
            <SixWeeksPanel days={page.days} today={today} />
            <dl className="mt-3 grid gap-3 sm:grid-cols-2">
              <div>
                <dt className="text-muted text-sm">Load, 7 days against usual</dt>
                <dd>
                  <LoadCell week={row.week} usual={row.usualWeek} />
                </dd>
              </div>
              <div>
                <dt className="text-muted text-sm">Easy share, 28 days</dt>
                <dd>
                  <SplitBar split={row.split} />
                </dd>
              </div>
            </dl>
          </Card>
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
          <NoteThread
            athleteId={athlete.id}
            viewerId={viewer.userId}
            notes={page.notes}
            title={`Notes with ${athlete.name}`}
            add={addNoteAction}
            remove={removeNoteAction}
          />
        </div>
      </div>
      <FlagDialog today={today} save={raiseFlagAction} />
    </div>
  );
}

/** Everything of one athlete; null when the viewer does not see them. */
async function load(tx: Tx, id: string) {
  const athlete = await personOf(tx, id);
  if (!athlete) return null;
  const today = localDate(new Date(), athlete.timeZone);
  const days = await daysOf(tx, [id], addDays(today, -41), today);
  return {
    athlete,
    today,
    days,
    checkIn: await checkInOn(tx, id, today),
    assessment: await assessmentOn(tx, id, today),
    log: await latestAssessments(tx, id, 20),
    sessions: await sessionsSince(tx, id, addDays(today, -13)),
    flags: await flagStory(tx, id),
    notes: await notesOf(tx, id),
  };
}

function Answered({ answers, note }: { answers: import("@/lib/engine/input").CheckIn; note: string }) {
  const facts = [
    [
      "Soreness",
      `${answers.soreness} of 10${answers.quality ? `, ${answers.quality}` : ""}${answers.spread ? `, ${answers.spread.replace("-", " ")}` : ""}`,
    ],
    ["With movement", answers.soreness > 0 ? answers.withMovement.replace("-", " ") : null],
    ["Stride", answers.gait],
    ["Where", answers.sites.map(siteWords).join(", ") || null],
    ["Danger signs", answers.redFlags.join(", ") || null],
    ["Illness", answers.illness === "none" ? null : answers.illness.replaceAll("-", " ")],
    [
      "Sleep",
      answers.sleepHours == null
        ? null
        : `${answers.sleepHours} h${answers.sleepQuality ? `, quality ${answers.sleepQuality} of 5` : ""}`,
    ],
    [
      "Tiredness, stress, mood",
      answers.fatigue == null && answers.stress == null && answers.mood == null
        ? null
        : [answers.fatigue, answers.stress, answers.mood].map((value) => value ?? "–").join(", "),
    ],
    ["Note", note || null],
  ].filter((fact): fact is [string, string] => fact[1] !== null);
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted text-sm">{name}</dt>
          <dd className="break-words whitespace-pre-wrap">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
