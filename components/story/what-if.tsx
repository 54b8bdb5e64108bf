"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import { GAITS, MOVEMENTS, QUALITIES, SPREADS } from "@/lib/engine/vocabulary";
import { withSoreness } from "@/lib/engine/with-soreness";
import { Card } from "../ui/card";
import { Reasons } from "../verdict/reasons";
import { VerdictBadge } from "../verdict/verdict-badge";

export type WhatIfForm = { athleteId: string; date: string; answers: CheckIn };
type Ask = (form: WhatIfForm) => Promise<ActionResult<Assessment>>;

type Props = {
  athleteId: string;
  date: string;
  answers: CheckIn;
  ask: (form: WhatIfForm) => Promise<ActionResult<Assessment>>;
};

/** Moves the answers of a day and shows the verdict they would bring, once somebody asks. Nothing is saved. */
export function WhatIf(props: Props) {
  const t = useTranslations("story.whatIf");
  const [open, setOpen] = useState(false);
  return (
    <Card title={t("title")} aside={<span className="text-muted text-sm">{t("notSaved")}</span>}>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className="min-h-9 py-1.5 text-sm underline decoration-dotted underline-offset-4">
          {t("open")}
        </summary>
        {open && <Moved {...props} />}
      </details>
    </Card>
  );
}

/** The answers to move, and the verdict that they bring. */
function Moved({ athleteId, date, answers, ask }: Props) {
  const t = useTranslations("story.whatIf");
  const body = useTranslations("body");
  const [given, setGiven] = useState(answers);
  const { result, fault } = useVerdictOf(given, athleteId, date, ask);
  const sore = given.soreness > 0;
  return (
    <>
      <div className="mt-2 grid gap-3 sm:grid-cols-2">
        <Slide
          label={t("soreness")}
          value={given.soreness}
          max={10}
          step={1}
          set={(n) => setGiven(withSoreness(given, n))}
        />
        <Slide
          label={t("sleep")}
          value={given.sleepHours ?? 8}
          max={12}
          step={0.5}
          set={(sleepHours) => setGiven({ ...given, sleepHours })}
        />
        {sore && <Sore given={given} set={(some) => setGiven({ ...given, ...some })} />}
        <Pick
          label={t("movement")}
          words={(value) => body(`movement.${value}`)}
          value={given.withMovement}
          options={MOVEMENTS}
          set={(withMovement) => setGiven({ ...given, withMovement })}
        />
        <Pick
          label={t("stride")}
          words={(value) => body(`gait.${value}`)}
          value={given.gait}
          options={GAITS}
          set={(gait) => setGiven({ ...given, gait })}
        />
      </div>
      <div className="border-line mt-4 border-t pt-3" aria-live="polite">
        {fault && <p className="text-danger text-sm">{fault}</p>}
        {result && <Outcome result={result} />}
      </div>
    </>
  );
}

/** The verdict that answers would bring, asked for once they have stood still; the last one asked for counts. */
function useVerdictOf(given: CheckIn, athleteId: string, date: string, ask: Ask) {
  const t = useTranslations("story.whatIf");
  const [result, setResult] = useState<Assessment | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const turn = useRef(0);
  useEffect(() => {
    const mine = ++turn.current;
    const timer = setTimeout(() => {
      ask({ athleteId, date, answers: given })
        .then((answer) => {
          if (mine !== turn.current) return;
          setFault(answer.ok ? null : answer.errors.map(({ message }) => message).join(" "));
          if (answer.ok) setResult(answer.data);
        })
        .catch(() => mine === turn.current && setFault(t("silent")));
    }, 200);
    return () => clearTimeout(timer);
  }, [given, athleteId, date, ask, t]);
  return { result, fault };
}

function Outcome({ result }: { result: Assessment }) {
  const t = useTranslations("story.whatIf");
  return (
    <>
      <p className="mb-1 flex flex-wrap items-center gap-3">
        <VerdictBadge verdict={result.verdict} urgency={result.urgency} urgent={result.urgent} />
        <span className="text-sm">{result.headline}</span>
      </p>
      <details>
        <summary className="min-h-9 py-1.5 text-sm underline decoration-dotted underline-offset-4">
          {t("why")}
        </summary>
        <Reasons reasons={result.reasons} />
      </details>
    </>
  );
}

/** What is asked only where something is sore. */
function Sore({ given, set }: { given: CheckIn; set: (some: Partial<CheckIn>) => void }) {
  const t = useTranslations("story.whatIf");
  const body = useTranslations("body");
  return (
    <>
      <Pick
        label={t("kind")}
        words={(value) => body(`quality.${value}`)}
        value={given.quality ?? "dull"}
        options={QUALITIES}
        set={(quality) => set({ quality })}
      />
      <Pick
        label={t("where")}
        words={(value) => body(`spread.${value}`)}
        value={given.spread ?? "both-sides"}
        options={SPREADS}
        set={(spread) => set({ spread })}
      />
    </>
  );
}

function Slide({
  label,
  value,
  max,
  step,
  set,
}: {
  label: string;
  value: number;
  max: number;
  step: number;
  set: (value: number) => void;
}) {
  return (
    <label className="text-sm">
      <span className="flex justify-between">
        {label} <strong className="tabular-nums">{value}</strong>
      </span>
      <input
        type="range"
        min={0}
        max={max}
        step={step}
        value={value}
        onChange={(event) => set(Number(event.target.value))}
        className="w-full accent-(--accent)"
      />
    </label>
  );
}

function Pick<T extends string>({
  label,
  value,
  options,
  words,
  set,
}: {
  label: string;
  value: T;
  words: (value: T) => string;
  options: readonly T[];
  set: (value: T) => void;
}) {
  return (
    <label className="text-sm">
      {label}
      <select
        value={value}
        onChange={(event) => set(event.target.value as T)}
        className="border-field bg-card mt-0.5 block min-h-10 w-full rounded-lg border px-2"
      >
        {options.map((option) => (
          <option key={option} value={option}>
            {words(option)}
          </option>
        ))}
      </select>
    </label>
  );
}
