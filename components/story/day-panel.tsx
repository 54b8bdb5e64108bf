import { useTranslations } from "next-intl";
import type { ComponentProps, ReactNode } from "react";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import type { TurningPoint } from "@/lib/engine/what-if";
import { toldAnew } from "@/lib/engine-words/in-words";
import { sayChange } from "@/lib/engine-words/say-change";
import type { Reader } from "@/lib/words/reader";
import { type ListedSession, SessionList } from "../session/session-list";
import { Card, Empty } from "../ui/card";
import { Link } from "../ui/link";
import { useFormat } from "../ui/use-format";
import { Reasons } from "../verdict/reasons";
import { useEngineWords } from "../verdict/use-engine-words";
import { VerdictBadge } from "../verdict/verdict-badge";
import { Answered } from "./answered";
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
  reader,
  reacted,
}: {
  date: string;
  reader: Reader;
  /** Given to the athlete for a day that may still be corrected: what its sessions are changed with. */
  own?: Pick<ComponentProps<typeof SessionList>, "remove" | "rate">;
  /** The verdict of this day is told in full beside it: only what would have changed it is added. */
  told?: boolean;
  checkIn: { answers: CheckIn; note: string; enteredOn: string | null } | null;
  assessment: Assessment | null;
  points: readonly TurningPoint[];
  sessions: readonly ListedSession[];
  measures: readonly Measured[];
  /** Who has seen the day and what they said. */
  reacted?: ReactNode;
}) {
  const t = useTranslations("story.day");
  const f = useFormat();
  return (
    <Card
      title={f.day(date)}
      aside={
        assessment &&
        !told && (
          <VerdictBadge
            verdict={assessment.verdict}
            urgency={assessment.urgency}
            urgent={assessment.urgent}
          />
        )
      }
    >
      {checkIn ? <Answered answers={checkIn.answers} note={checkIn.note} /> : <Empty>{t("none")}</Empty>}
      {reacted}
      <MeasuresList measures={measures} />
      {checkIn?.enteredOn && checkIn.enteredOn > date && (
        <p className="text-muted mt-2 text-sm">{t("late", { date: f.day(checkIn.enteredOn) })}</p>
      )}
      {own && <Corrections date={date} answered={checkIn !== null} />}
      {assessment ? (
        <Judged assessment={assessment} points={points} told={told} reader={reader} />
      ) : (
        checkIn && <p className="text-muted mt-3 text-sm">{t("imported")}</p>
      )}
      <div className="border-line mt-4 border-t pt-2">
        <h3 className="text-muted text-sm font-semibold">{t("sessions")}</h3>
        {sessions.length ? <SessionList sessions={sessions} {...own} /> : <Empty>{t("noSessions")}</Empty>}
      </div>
    </Card>
  );
}

/** What fired, and what would have changed the verdict. */
function Judged({
  assessment,
  points,
  told,
  reader,
}: {
  assessment: Assessment;
  reader: Reader;
  points: readonly TurningPoint[];
  told?: boolean;
}) {
  const t = useTranslations("story.day");
  const word = useTranslations("verdict.word");
  const words = useEngineWords(reader);
  const changes = points.map((point) => ({ change: sayChange(point, words), verdict: point.verdict }));
  return (
    <div className="border-line mt-4 border-t pt-4">
      {!told && (
        <>
          <h3 className="text-muted mb-2 text-sm font-semibold">{t("fired")}</h3>
          <Reasons reasons={toldAnew(assessment, words).reasons} />
        </>
      )}
      {points.length > 0 && (
        <>
          <h3 className="text-muted mb-2 text-sm font-semibold not-first:mt-4">{t("changed")}</h3>
          <ul className="space-y-0.5 text-sm">
            {changes.map(({ change, verdict }) => (
              <li key={change + verdict}>
                {t.rich("change", { change, verdict: () => <strong>{word(verdict)}</strong> })}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The ways to add to a day, or to correct it. */
function Corrections({ date, answered }: { date: string; answered: boolean }) {
  const t = useTranslations("story.day");
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <Link href={`/check-ins/${date}`} className="py-1 underline">
        {t(answered ? "correct" : "add")}
      </Link>
      <Link href={`/sessions/new?date=${date}`} className="py-1 underline">
        {t("log")}
      </Link>
    </p>
  );
}
