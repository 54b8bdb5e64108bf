"use client";

import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { Choices } from "../check-in/choices";
import { errorOf, Field, inputLook } from "../ui/field";

type Talk = { word: string; holds: "day" | "change" };

/** A word about a talk, and how long it holds. */
export function TalkFields({
  value,
  change,
  errors,
}: {
  value: Talk;
  change: (given: Partial<Talk>) => void;
  errors: readonly FieldError[];
}) {
  const t = useTranslations("roster");
  return (
    <>
      <Field label={t("talk.word")} hint={t("talk.wordHint")} error={errorOf(errors, "word")}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            maxLength={200}
            value={value.word}
            onChange={(event) => change({ word: event.target.value })}
            className={inputLook}
          />
        )}
      </Field>
      <Choices
        name="talk-holds"
        question={t("talk.holds")}
        options={[
          { value: "day", label: t("talk.day"), sub: t("talk.daySub") },
          { value: "change", label: t("talk.change"), sub: t("talk.changeSub") },
        ]}
        value={value.holds}
        change={(holds) => change({ holds })}
        error={errorOf(errors, "holds")}
      />
    </>
  );
}
