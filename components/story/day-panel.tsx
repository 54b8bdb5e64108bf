import Link from "next/link";
import type { ComponentProps } from "react";
import { inWords } from "@/lib/calendar";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import { RED_FLAG_WORDS } from "@/lib/engine/vocabulary";
import type { TurningPoint } from "@/lib/engine/what-if";
import { siteWords } from "../check-in/site-words";
import { type ListedSession, SessionList } from "../session/session-list";
import { Card, Empty } from "../ui/card";
import { Reasons } from "../verdict/reasons";
import { VerdictBadge } from "../verdict/verdict-badge";
import { VERDICT_WORD } from "../verdict/verdict-words";
import { type Measured, MeasuresList } from "./measures-list";

/** One day in full: what was answered, what fired, what would have changed it, and the sessions around it. */
export function DayPanel({
  date,
  checkIn,
  assessment,
  points,
  sessions,
  measures,
  told,
  own,
}: {
  date: string;
  /** Given to the athlete for a day that may still be corrected: what its sessions are changed with. */
  own?: Pick<ComponentProps<typeof SessionList>, "remove" | "rate">;
  /** The verdict of this day is told in full beside it: only what would have changed it is added. */
  told?: boolean;
  checkIn: { answers: CheckIn; note: string; enteredOn: string | null } | null;
  assessment: Assessment | null;
  points: readonly TurningPoint[];
  sessions: readonly ListedSession[];
  measures: readonly Measured[];
}) {
  return (
    <Card
      title={inWords(date)}
      aside={
        assessment && (
          <VerdictBadge
            verdict={assessment.verdict}
            urgency={assessment.urgency}
            urgent={assessment.urgent}
          />
        )
      }
    >
      {checkIn ? (
        <Answered answers={checkIn.answers} note={checkIn.note} />
      ) : (
        <Empty>No check-in on this day.</Empty>
      )}
      <MeasuresList measures={measures} />
      {checkIn?.enteredOn && checkIn.enteredOn > date && (
        <p className="text-muted mt-2 text-sm">Entered late, on {inWords(checkIn.enteredOn)}.</p>
      )}
      {own && (
        <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
          <Link href={`/check-ins/${date}`} className="py-1 underline">
            {checkIn ? "Correct this check-in" : "Add a check-in for this day"}
          </Link>
          <Link href={`/sessions/new?date=${date}`} className="py-1 underline">
            Log a session of this day
          </Link>
        </p>
      )}
      {assessment ? (
        <div className="border-line mt-4 border-t pt-4">
          {!told && (
            <>
              <h3 className="text-muted mb-2 text-sm font-semibold">What fired</h3>
              <Reasons reasons={assessment.reasons} />
            </>
          )}
          {points.length > 0 && (
            <>
              <h3 className="text-muted mb-2 text-sm font-semibold not-first:mt-4">
                What would have changed it
              </h3>
              <ul className="space-y-0.5 text-sm">
                {points.map(({ change, verdict }) => (
                  <li key={change + verdict}>
                    {change}: <strong>{VERDICT_WORD[verdict]}</strong>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      ) : (
        checkIn && <p className="text-muted mt-3 text-sm">Imported: nobody was told a verdict that day.</p>
      )}
      <div className="border-line mt-4 border-t pt-2">
        <h3 className="text-muted text-sm font-semibold">Sessions of this day and the three before</h3>
        {sessions.length ? <SessionList sessions={sessions} {...own} /> : <Empty>None.</Empty>}
      </div>
    </Card>
  );
}

const dashless = (word: string) => word.replaceAll("-", " ");

function Answered({ answers, note }: { answers: CheckIn; note: string }) {
  const kind = [answers.quality, answers.spread && dashless(answers.spread)].filter(Boolean).join(", ");
  const feelings = [answers.fatigue, answers.stress, answers.mood];
  const facts = [
    ["Soreness", `${answers.soreness} of 10${kind ? `, ${kind}` : ""}`],
    ["With movement", answers.soreness > 0 ? dashless(answers.withMovement) : null],
    ["Stride", answers.gait],
    ["Where", answers.sites.map(siteWords).join(", ") || null],
    ["Danger signs", answers.redFlags.map((sign) => RED_FLAG_WORDS[sign]).join(", ") || null],
    ["Illness", answers.illness === "none" ? null : dashless(answers.illness)],
    [
      "Sleep",
      answers.sleepHours == null
        ? null
        : `${answers.sleepHours} h${answers.sleepQuality ? `, quality ${answers.sleepQuality} of 5` : ""}`,
    ],
    [
      "Tiredness, stress, mood",
      feelings.every((value) => value == null) ? null : feelings.map((value) => value ?? "–").join(", "),
    ],
    ["Note", note || null],
  ].filter((fact): fact is [string, string] => fact[1] !== null);
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1.5">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted text-sm">{name}</dt>
          <dd className="min-w-0 wrap-anywhere whitespace-pre-wrap">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
