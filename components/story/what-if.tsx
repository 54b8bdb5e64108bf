"use client";

import { useEffect, useRef, useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Assessment } from "@/lib/engine/assessment";
import type { CheckIn } from "@/lib/engine/input";
import { GAITS, MOVEMENTS, QUALITIES, SPREADS } from "@/lib/engine/vocabulary";
import { withSoreness } from "@/lib/engine/what-if";
import { Card } from "../ui/card";
import { Reasons } from "../verdict/reasons";
import { VerdictBadge } from "../verdict/verdict-badge";

export type WhatIfForm = { athleteId: string; date: string; answers: CheckIn };

/** Moves the answers of a day and shows the verdict they would bring. Nothing is saved. */
export function WhatIf({
  athleteId,
  date,
  answers,
  ask,
}: {
  athleteId: string;
  date: string;
  answers: CheckIn;
  ask: (form: WhatIfForm) => Promise<ActionResult<Assessment>>;
}) {
  const [given, setGiven] = useState(answers);
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
        .catch(
          () => mine === turn.current && setFault("The server did not answer. Move something to try again."),
        );
    }, 200);
    return () => clearTimeout(timer);
  }, [given, athleteId, date, ask]);
  const sore = given.soreness > 0;
  return (
    <Card title="What if" aside={<span className="text-muted text-sm">nothing is saved</span>}>
      <div className="grid gap-3 sm:grid-cols-2">
        <Slide
          label="Soreness"
          value={given.soreness}
          max={10}
          step={1}
          set={(n) => setGiven(withSoreness(given, n))}
        />
        <Slide
          label="Hours of sleep"
          value={given.sleepHours ?? 8}
          max={12}
          step={0.5}
          set={(sleepHours) => setGiven({ ...given, sleepHours })}
        />
        {sore && (
          <>
            <Pick
              label="Kind"
              value={given.quality ?? "dull"}
              options={QUALITIES}
              set={(quality) => setGiven({ ...given, quality })}
            />
            <Pick
              label="Where"
              value={given.spread ?? "both-sides"}
              options={SPREADS}
              set={(spread) => setGiven({ ...given, spread })}
            />
          </>
        )}
        <Pick
          label="As you move"
          value={given.withMovement}
          options={MOVEMENTS}
          set={(withMovement) => setGiven({ ...given, withMovement })}
        />
        <Pick
          label="Stride"
          value={given.gait}
          options={GAITS}
          set={(gait) => setGiven({ ...given, gait })}
        />
      </div>
      <div className="border-line mt-4 border-t pt-3" aria-live="polite">
        {fault && <p className="text-danger text-sm">{fault}</p>}
        {result && (
          <>
            <p className="mb-1 flex flex-wrap items-center gap-3">
              <VerdictBadge verdict={result.verdict} urgency={result.urgency} urgent={result.urgent} />
              <span className="text-sm">{result.headline}</span>
            </p>
            <details>
              <summary className="min-h-9 py-1.5 text-sm underline decoration-dotted underline-offset-4">
                Why
              </summary>
              <Reasons reasons={result.reasons} />
            </details>
          </>
        )}
      </div>
    </Card>
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
  set,
}: {
  label: string;
  value: T;
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
            {option.replaceAll("-", " ")}
          </option>
        ))}
      </select>
    </label>
  );
}
