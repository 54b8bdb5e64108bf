"use client";

import { useTranslations } from "next-intl";
import * as z from "zod/mini";
import type { FieldError } from "@/lib/engine/input";
import { Choices } from "../check-in/choices";
import { DateInput } from "../ui/date-input";
import { errorOf, Field, inputLook } from "../ui/field";

export const flagDraft = z.object({
  id: z.uuid(),
  kind: z.enum(["rest", "easy", "watch"]),
  reason: z.string().check(z.maxLength(500)),
  until: z.string().check(z.maxLength(10)),
});
type FlagDraft = z.infer<typeof flagDraft>;

/** The fields whose errors stand beside them. */
export const SHOWN = ["kind", "reason", "until"];

/** What a flag asks, why, and its last day. */
export function FlagFields({
  value,
  change,
  today,
  errors,
}: {
  value: FlagDraft;
  change: (given: Partial<FlagDraft>) => void;
  today: string;
  errors: readonly FieldError[];
}) {
  const t = useTranslations("roster");
  return (
    <>
      <Choices
        name="flag-kind"
        question={t("flag.question")}
        columns="grid-cols-3"
        options={[
          { value: "rest", label: t("flag.rest") },
          { value: "easy", label: t("flag.easy") },
          { value: "watch", label: t("flag.watch"), sub: t("flag.watchSub") },
        ]}
        value={value.kind}
        change={(kind) => change({ kind })}
        error={errorOf(errors, "kind")}
      />
      <Field label={t("flag.why")} hint={t("flag.whyHint")} error={errorOf(errors, "reason")}>
        {(props) => (
          <textarea
            {...props}
            rows={3}
            maxLength={500}
            value={value.reason}
            onChange={(event) => change({ reason: event.target.value })}
            className={inputLook}
          />
        )}
      </Field>
      <Field label={t("flag.until")} error={errorOf(errors, "until")}>
        {(props) => (
          <DateInput
            {...props}
            min={today}
            value={value.until}
            onChange={(event) => change({ until: event.target.value })}
            className={inputLook}
          />
        )}
      </Field>
    </>
  );
}
