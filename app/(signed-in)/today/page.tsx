import type { Metadata } from "next";
import Link from "next/link";
import { uuidv7 } from "uuidv7";
import { coaches, requireViewer, trains } from "@/app/viewer";
import { CheckInForm } from "@/components/check-in/check-in-form";
import { SomethingWrong } from "@/components/check-in/something-wrong";
import { FeelCheck } from "@/components/feel-check/feel-check";
import { FlagNotice } from "@/components/flag/flag-notice";
import { SeenForm } from "@/components/flag/seen-form";
import { SamePairs } from "@/components/imports/same-pairs";
import { NoteThread } from "@/components/note/note-thread";
import { PlannedCard } from "@/components/plan/planned-card";
import { SessionList } from "@/components/session/session-list";
import { buttonLook } from "@/components/ui/button";
import { Card, Empty } from "@/components/ui/card";
import { LocalDay } from "@/components/ui/local-day";
import { Arrived } from "@/components/verdict/arrived";
import { isPressing, urgencyIn, waitsForCare } from "@/components/verdict/urgency";
import { VerdictCard } from "@/components/verdict/verdict-card";
import { asViewer } from "@/db/connection/as-viewer";
import { assessmentOn, checkInBefore, checkInOn, feelCheckOn } from "@/db/log/check-ins";
import { openFlags } from "@/db/log/flags";
import { likePairs } from "@/db/log/join-sessions";
import { notesOf } from "@/db/log/notes";
import { plansBetween } from "@/db/log/plans";
import { sessionsSince } from "@/db/log/sessions";
import { daysOf } from "@/db/verdict/athlete-days";
import { addDays, inWords, localDate } from "@/lib/calendar";
import { inForce } from "@/lib/flags/in-force";
import { addNoteAction, removeNoteAction } from "../athletes/[id]/actions";
import { joinSessionsAction, keepBothAction } from "../import/actions";
import {
  acknowledgeFlagAction,
  rateSessionAction,
  recordOwnClearanceAction,
  saveCheckInAction,
  saveFeelCheckAction,
  setSessionRemovedAction,
} from "./actions";

export const metadata: Metadata = { title: "Today" };

export default async function TodayPage() {
  const viewer = await requireViewer();
  const { userId, timeZone } = viewer;
  const today = localDate(new Date(), timeZone);
  const page = await asViewer(userId, async (tx) => ({
    checkIn: await checkInOn(tx, userId, today),
    assessment: await assessmentOn(tx, userId, today),
    feel: await feelCheckOn(tx, userId, today),
    yesterday: await checkInBefore(tx, userId, today),
    flags: await openFlags(tx, [userId]),
    sessions: await sessionsSince(tx, userId, addDays(today, -3)),
    days: await daysOf(tx, [userId], addDays(today, -14), today),
    notes: await notesOf(tx, userId, 20),
    plans: await plansBetween(tx, [userId], today, today),
    pairs: await likePairs(tx, userId, timeZone),
  }));
  const { checkIn, assessment, feel, yesterday } = page;
  const runs = assessment && (assessment.verdict === "train" || assessment.verdict === "easy");
  const output = checkIn ? assessment?.output : undefined;
  const pressing = output !== undefined && isPressing(output);
  const emergency = output !== undefined && urgencyIn(output) === "now";
  return (
    <div className="mx-auto max-w-xl space-y-5">
      <LocalDay shown={today} known={timeZone} />
      <h1 className="flex items-baseline justify-between text-xl font-bold tracking-tight">
        <span>{checkIn ? "Today" : "Good morning"}</span>
        <span className="text-muted text-base font-normal">{inWords(today)}</span>
      </h1>
      {!trains(viewer) && coaches(viewer) && (
        <p className="text-muted text-sm">
          You are not an athlete of any team; what you enter here only you see.
        </p>
      )}
      {page.flags
        .filter(({ flag }) => !flag.byEngine && inForce(flag, today))
        .map(({ flag, raisedByName }) => (
          <FlagNotice key={flag.id} flag={flag} by={raisedByName} acknowledge={acknowledgeFlagAction} />
        ))}
      <Arrived given={assessment?.id ?? null} says={output?.headline ?? ""} />
      {checkIn && assessment ? (
        <>
          <VerdictCard
            assessment={assessment.output}
            soreness={page.days.flatMap(({ date, soreness }) =>
              soreness === null ? [] : [{ date, soreness }],
            )}
          >
            {(runs || feel) && (
              <FeelCheck date={today} writeId={uuidv7()} given={feel} save={saveFeelCheckAction} />
            )}
          </VerdictCard>
          {waitsForCare(assessment.output) && (
            <SeenForm today={today} writeId={uuidv7()} save={recordOwnClearanceAction} />
          )}
          {!pressing && <PlannedCard plans={page.plans} assessment={assessment.output} />}
          <p className="flex flex-wrap gap-3">
            {!emergency && (
              <Link href={`/sessions/new?date=${today}`} className={buttonLook("primary")}>
                Log a session
              </Link>
            )}
            <Link href={`/check-ins/${today}`} className={buttonLook("quiet")}>
              Correct this check-in
            </Link>
            {!emergency && <SomethingWrong date={today} />}
          </p>
        </>
      ) : (
        <>
          <p>
            <SomethingWrong date={today} />
          </p>
          <CheckInForm
            key={today}
            date={today}
            revision={0}
            writeId={uuidv7()}
            yesterday={yesterday?.answers}
            save={saveCheckInAction}
          />
        </>
      )}
      {!checkIn && <PlannedCard plans={page.plans} assessment={null} />}
      {!emergency && (
        <>
          <SamePairs pairs={page.pairs} join={joinSessionsAction} keep={keepBothAction} />
          <Card
            title="Last sessions"
            aside={
              <span className="flex gap-4 text-sm">
                <Link href="/import" className="underline">
                  Import
                </Link>
                <Link href={`/sessions/new?date=${today}`} className="underline">
                  Log a session
                </Link>
              </span>
            }
          >
            {page.sessions.length ? (
              <SessionList
                sessions={page.sessions}
                remove={setSessionRemovedAction}
                rate={rateSessionAction}
              />
            ) : (
              <Empty>No session in the last three days.</Empty>
            )}
          </Card>
        </>
      )}
      <NoteThread
        athleteId={userId}
        viewerId={userId}
        writeId={uuidv7()}
        notes={page.notes}
        title="Notes with your coach"
        add={addNoteAction}
        remove={removeNoteAction}
      />
    </div>
  );
}
