"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { useHydrated } from "../ui/use-hydrated";
import { type SaveStep, StepForm, stepStart } from "./step-form";
import { useStepScope } from "./step-scope";
import { StepUnderWay } from "./step-under-way";
import type { StepToDo } from "./use-guided";

type Step = StepToDo & {
  /** The id of a step posted without the timer, from the server that drew the page. */
  writeId: string;
  save: SaveStep;
};

/** Today's step, part by part: it says when to run and when to walk, then asks how it felt. */
export function GuidedStep({ writeId, save, ...step }: Step) {
  const { kept, start } = useStepScope();
  if (kept) return <StepUnderWay today={step.date} save={save} />;
  const { date, stage, minutes } = step;
  return (
    <Begin start={() => start(step)}>
      <StepForm start={stepStart({ id: writeId, date, stage, minutes })} save={save} />
    </Begin>
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
