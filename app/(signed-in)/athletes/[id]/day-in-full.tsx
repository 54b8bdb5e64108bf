import { useTranslations } from "next-intl";
import { PlannedCard } from "@/components/plan/planned-card";
import { DayPanel } from "@/components/story/day-panel";
import { WhatIf } from "@/components/story/what-if";
import { Card } from "@/components/ui/card";
import { Helps } from "@/components/verdict/helps";
import { isPressing } from "@/components/verdict/urgency";
import { useEngineWords } from "@/components/verdict/use-engine-words";
import { toldAnew } from "@/lib/engine-words/in-words";
import { ReactionsOf } from "../../reactions-of";
import { whatIfAction } from "../../what-if-action";
import type { Head } from "./athlete-data";
import type { Rest } from "./athlete-rest";

type Parts = { head: Head; rest: Rest };

/** The chosen day: what was answered and trained, and beside it what is planned, how the soreness goes, and what if. */
export function DayInFull({ head, rest }: Parts) {
  const { athlete, today, date, assessment } = head;
  const { day, plans } = rest;
  const isToday = date === today;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <DayPanel
        date={date}
        checkIn={day.checkIn}
        assessment={day.assessment?.output ?? null}
        points={day.points}
        sessions={day.sessions}
        measures={day.measures}
        reacted={!isToday && <ReactionsOf day={day} reader="other" timeZone={athlete.timeZone} />}
        told={isToday}
        reader="other"
      />
      <div className="min-w-0 space-y-4">
        {isToday && <PlannedCard plans={plans} assessment={assessment?.output ?? null} reader="other" />}
        {isToday && <Course head={head} rest={rest} />}
        {day.checkIn && (
          <WhatIf
            key={`${date}-${day.checkIn.revision}`}
            athleteId={athlete.id}
            date={date}
            answers={day.checkIn.answers}
            ask={whatIfAction}
          />
        )}
      </div>
    </div>
  );
}

/** How today's soreness is expected to go, and what helps; nothing where nothing but care is due. */
function Course({ head: { assessment }, rest: { days } }: Parts) {
  const t = useTranslations("athlete");
  const words = useEngineWords("other");
  if (!assessment || isPressing(assessment.output)) return null;
  const told = toldAnew(assessment.output, words);
  if (!told.doms?.session && told.recovery.length + told.formCues.length === 0) return null;
  return (
    <Card title={t("recovery")}>
      <div className="divide-line -my-3 divide-y">
        <Helps
          assessment={told}
          soreness={days.flatMap(({ date, soreness }) => (soreness === null ? [] : [{ date, soreness }]))}
        />
      </div>
    </Card>
  );
}
