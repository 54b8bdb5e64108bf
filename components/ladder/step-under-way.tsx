"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { LocalDate } from "@/lib/calendar";
import { minutesDone, totalSeconds } from "@/lib/ladder/guided";
import { type Part, partAt, partsOf } from "@/lib/ladder/parts";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useFormat } from "../ui/use-format";
import { type SaveStep, StepForm, stepStart } from "./step-form";
import { useStepScope } from "./step-scope";
import { StepTimer } from "./step-timer";
import { useStepCues } from "./use-step-cues";

type Shown = { today: LocalDate; save: SaveStep };

/** The step that was begun, until it is sent or given up: what to do now, then how it felt. Nothing while there is none. */
export function StepUnderWay({ today, save }: Shown) {
  const guided = useStepScope();
  const { kept, seconds, leave } = guided;
  const parts = kept ? partsOf(kept.stage, kept.minutes) : [];
  const at = kept && !kept.stopped ? partAt(parts, seconds) : null;
  const over = kept !== null && at === null;
  const part = at ? (parts[at.index] ?? null) : null;
  const alarm = useStepCues(at ? kept : null, parts, over && !kept.stopped ? "end" : (part?.gait ?? null));
  if (!kept) return null;
  const { id, date, stage, pausedAt } = kept;
  const minutes = minutesDone(Math.min(seconds, totalSeconds(parts)));
  return (
    <div>
      <Says part={part} paused={pausedAt !== null} over={over} on={date === today ? null : date} />
      {at && (
        <StepTimer
          {...guided}
          date={today}
          parts={parts}
          at={at}
          paused={pausedAt !== null}
          alarm={alarm}
          cancel={leave}
        />
      )}
      {over && (
        <>
          <StepForm key={id} start={stepStart({ id, date, stage, minutes })} save={save} done={leave} />
          <GiveUp leave={leave} />
        </>
      )}
    </div>
  );
}

/**
 * The same in a card of its own, where the day's verdict has no step: it turned over midnight, or the verdict changed meanwhile. `halt`:
 * nobody goes on with it, so that only how it felt is asked. `changed`: the day's verdict has no step any more.
 */
export function StepBegunBefore({ halt, changed, ...shown }: Shown & { halt: boolean; changed: boolean }) {
  const t = useTranslations("ladder.timer");
  const f = useFormat();
  const { kept, stop } = useStepScope();
  const goes = kept !== null && !kept.stopped;
  useEffect(() => {
    if (halt && goes) stop();
  });
  if (!kept) return null;
  const aside = kept.date === shown.today ? undefined : f.day(kept.date);
  return (
    <Card title={t("underWay")} aside={aside && <span className="text-muted text-sm">{aside}</span>}>
      {changed && goes && <p className="bg-accent-soft mb-3 rounded-lg px-4 py-2 text-sm">{t("changed")}</p>}
      <StepUnderWay {...shown} />
    </Card>
  );
}

/** What to do now, said once a part: its words change only with it. In sight once the step is over. */
function Says({
  part,
  paused,
  over,
  on,
}: {
  part: Part | null;
  paused: boolean;
  over: boolean;
  /** Its date, where it is not today's. */
  on: LocalDate | null;
}) {
  const t = useTranslations("ladder.timer");
  const f = useFormat();
  return (
    <p role="status" className={over ? "mb-4 font-semibold" : "sr-only"}>
      {over && (on ? t("say.overOn", { date: f.day(on) }) : t("say.over"))}
      {part && (paused ? t("paused") : t(`say.${part.gait}`, { minutes: f.minutes(part.seconds / 60) }))}
    </p>
  );
}

/** The other way out: nothing of it is kept. */
function GiveUp({ leave }: { leave: () => void }) {
  const t = useTranslations("ladder.timer");
  return (
    <p className="mt-3">
      <Button
        kind="quiet"
        size="small"
        onClick={() => {
          if (window.confirm(t("askGiveUp"))) leave();
        }}
      >
        {t("giveUp")}
      </Button>
    </p>
  );
}
