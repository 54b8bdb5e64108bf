"use client";

import { useTranslations } from "next-intl";
import { minutesDone, totalSeconds } from "@/lib/ladder/guided";
import { type Part, partAt, partsOf } from "@/lib/ladder/parts";
import { Button } from "../ui/button";
import { useFormat } from "../ui/use-format";
import { useHydrated } from "../ui/use-hydrated";
import { type SaveStep, StepForm, stepStart } from "./step-form";
import { StepTimer } from "./step-timer";
import { useGuided } from "./use-guided";
import { useStepCues } from "./use-step-cues";

type Step = {
  date: string;
  stage: number;
  minutes: number;
  /** The id of a step posted without the timer, from the server that drew the page. */
  writeId: string;
  save: SaveStep;
};

/** Today's step, part by part: it says when to run and when to walk, then asks how it felt. */
export function GuidedStep({ date, stage, minutes, writeId, save }: Step) {
  const guided = useGuided(date);
  const { kept, seconds } = guided;
  const parts = partsOf(kept?.stage ?? stage, kept?.minutes ?? minutes);
  const at = kept && !kept.stopped ? partAt(parts, seconds) : null;
  const over = kept !== null && at === null;
  const part = at ? (parts[at.index] ?? null) : null;
  const alarm = useStepCues(at ? kept : null, parts, over && !kept.stopped ? "end" : (part?.gait ?? null));
  const done = minutesDone(Math.min(seconds, totalSeconds(parts)));
  return (
    <div>
      <Says part={part} paused={kept?.pausedAt != null} over={over} />
      {kept && at && (
        <StepTimer
          {...guided}
          date={date}
          parts={parts}
          at={at}
          paused={kept.pausedAt !== null}
          alarm={alarm}
          cancel={guided.leave}
        />
      )}
      {over && (
        <StepForm
          key={kept.id}
          start={stepStart({ id: kept.id, date, stage: kept.stage, minutes: done })}
          save={save}
          done={guided.leave}
        />
      )}
      {!kept && (
        <Begin start={() => guided.start(stage, minutes)}>
          <StepForm start={stepStart({ id: writeId, date, stage, minutes })} save={save} />
        </Begin>
      )}
    </div>
  );
}

/** What to do now, said once a part: its words change only with it. In sight once the step is over. */
function Says({ part, paused, over }: { part: Part | null; paused: boolean; over: boolean }) {
  const t = useTranslations("ladder.timer");
  const f = useFormat();
  return (
    <p role="status" className={over ? "mb-4 font-semibold" : "sr-only"}>
      {over && t("say.over")}
      {part && (paused ? t("paused") : t(`say.${part.gait}`, { minutes: f.minutes(part.seconds / 60) }))}
    </p>
  );
}

/** Before the step: the timer, or what was done without it; without scripts there is no timer. */
function Begin({ start, children }: { start: () => void; children: React.ReactNode }) {
  const t = useTranslations("ladder");
  const hydrated = useHydrated();
  return (
    <div className="space-y-3">
      <Button size="thumb" disabled={!hydrated} onClick={start}>
        {t("timer.start")}
      </Button>
      <p className="text-muted text-sm">{t("timer.startHint")}</p>
      <details>
        <summary className="min-h-8 cursor-pointer text-sm underline">{t("log")}</summary>
        <div className="mt-3">{children}</div>
      </details>
    </div>
  );
}
