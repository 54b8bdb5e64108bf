"use client";

import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { SPORTS, type Sport } from "@/lib/imports/sport";
import type { Asked } from "@/lib/imports/told";
import { sessionName } from "@/lib/session-kinds";
import type { ImportAnswersForm as Sent } from "@/lib/training-forms";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useSend } from "../ui/use-send";
import { Select } from "./mapping-fields";

const SPORT_NAMES: Record<Sport, string> = {
  run: "Run",
  walk: "Walk or hike",
  ride: "Ride",
  swim: "Swim",
  "water-run": "Running in water",
  strength: "Strength",
  other: "Something else",
};
export const SPORT_OPTIONS = SPORTS.map(
  (sport) => [sport, SPORT_NAMES[sport] ?? sessionName(sport)] as const,
);

/** Asks what a file cannot tell: how its table is read, and what its words for sports mean. Remembered. */
export function QuestionForm({
  asked,
  answer,
  saved,
}: {
  asked: Asked;
  answer: (form: Sent) => Promise<ActionResult>;
  saved: () => void;
}) {
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [sports, setSports] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState(false);
  const { send, errors, pending } = useSend(answer, { done: saved });
  const open = asked.questions.some(({ id }) => !answers[id]) || asked.sports.some((word) => !sports[word]);
  return (
    <form
      method="post"
      className="border-line mt-3 space-y-4 rounded-xl border p-4"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(open);
        if (open) return;
        const said = asked.sports.map((word) => ({ word, sport: sports[word] as Sport }));
        void send({ header: asked.header, answers, sports: said });
      }}
    >
      <p className="font-semibold">
        {asked.files > 1 ? `${asked.files} files wait for an answer.` : "One thing before it is imported."}
      </p>
      {asked.questions.map((question) => (
        <fieldset key={question.id}>
          <legend className="text-sm font-medium">{question.text}</legend>
          {question.options.map(({ value, label }) => (
            <label key={value} className="flex min-h-11 items-center gap-2">
              <input
                type="radio"
                name={question.id}
                className="size-4 accent-(--accent)"
                checked={answers[question.id] === value}
                onChange={() => setAnswers({ ...answers, [question.id]: value })}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ))}
      {asked.sports.map((word) => (
        <Select
          key={word}
          label={word ? `What is “${word}”?` : "What are workouts whose file names no sport?"}
          value={sports[word] ?? ""}
          set={(sport) => setSports({ ...sports, [word]: sport })}
          options={[["", "choose…"], ...SPORT_OPTIONS]}
        />
      ))}
      {missing && open && (
        <p role="alert" className="text-danger text-sm font-medium">
          Please answer everything above first.
        </p>
      )}
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" pending={pending}>
        Answer and import
      </Button>
      <p className="text-muted text-sm">Your answer is remembered: you are not asked the same again.</p>
    </form>
  );
}
