"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import type { Question } from "@/lib/imports/csv/questions";
import { questionWords, sportQuestion } from "@/lib/imports/question-words";
import { SPORTS, type Sport } from "@/lib/imports/sport";
import type { Asked } from "@/lib/imports/told";
import type { ImportAnswersForm as Sent } from "@/lib/training-forms";
import type { Words } from "@/lib/words/words";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { useFormat } from "../ui/use-format";
import { useSend } from "../ui/use-send";
import { Select } from "./mapping-fields";

export const sportOptions = (t: Words<"imports">) =>
  SPORTS.map((sport) => [sport, t(`question.sportIs.${sport}`)] as const);

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
  const t = useTranslations("imports");
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [sports, setSports] = useState<Record<string, string>>({});
  const [missing, setMissing] = useState(false);
  const { send, errors, pending } = useSend(answer, { done: saved });
  const open = asked.questions.some(({ id }) => !answers[id]) || asked.sports.some((word) => !sports[word]);
  const submit = () => {
    setMissing(open);
    if (open) return;
    const said = asked.sports.map((word) => ({ word, sport: sports[word] as Sport }));
    void send({ header: asked.header, answers, sports: said });
  };
  return (
    <form
      method="post"
      className="border-line mt-3 space-y-4 rounded-xl border p-4"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="font-semibold">{t("question.files", { files: asked.files })}</p>
      {asked.questions.map((question) => (
        <Choice
          key={question.id}
          question={question}
          chosen={answers[question.id]}
          choose={(value) => setAnswers({ ...answers, [question.id]: value })}
        />
      ))}
      {asked.sports.map((word) => (
        <SportChoice
          key={word}
          word={word}
          chosen={sports[word]}
          choose={(sport) => setSports({ ...sports, [word]: sport })}
        />
      ))}
      {missing && open && (
        <p role="alert" className="text-danger text-sm font-medium">
          {t("question.unanswered")}
        </p>
      )}
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" pending={pending}>
        {t("question.submit")}
      </Button>
      <p className="text-muted text-sm">{t("question.remembered")}</p>
    </form>
  );
}

function Choice({
  question,
  chosen,
  choose,
}: {
  question: Question;
  chosen: string | undefined;
  choose: (value: string) => void;
}) {
  const { text, options } = questionWords(question, useTranslations("imports"), useFormat());
  return (
    <fieldset>
      <legend className="text-sm font-medium">{text}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="flex min-h-11 items-center gap-2">
          <input
            type="radio"
            name={question.id}
            className="size-4 accent-(--accent)"
            checked={chosen === value}
            onChange={() => choose(value)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** What sport a word of the file means. */
function SportChoice({
  word,
  chosen,
  choose,
}: {
  word: string;
  chosen: string | undefined;
  choose: (sport: string) => void;
}) {
  const t = useTranslations("imports");
  return (
    <Select
      label={sportQuestion(word, t)}
      value={chosen ?? ""}
      set={choose}
      options={[["", t("mapping.choose")], ...sportOptions(t)]}
    />
  );
}
