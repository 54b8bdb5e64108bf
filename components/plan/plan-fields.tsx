"use client";

import { useTranslations } from "next-intl";
import * as z from "zod/mini";
import type { FieldError } from "@/lib/engine/input";
import { SESSION_KINDS } from "@/lib/session-kinds";
import { Choices } from "../check-in/choices";
import { ZONES } from "../intensity/zones";
import { useMinutesHint } from "../session/use-minutes-hint";
import { useSessionName } from "../session/use-session-name";
import { DateInput } from "../ui/date-input";
import { errorOf, Field, inputLook } from "../ui/field";

export const planDraft = z.object({
  id: z.uuid(),
  date: z.string().check(z.maxLength(10)),
  kind: z.string().check(z.maxLength(40)),
  minutes: z.string().check(z.maxLength(20)),
  intensity: z.enum(["easy", "moderate", "hard"]),
  note: z.string().check(z.maxLength(2000)),
});
export type PlanDraft = z.infer<typeof planDraft>;

/** The fields whose errors stand beside them. */
export const SHOWN = ["date", "kind", "minutes", "intensity", "note"];

type Fields = {
  value: PlanDraft;
  put: (values: Partial<PlanDraft>) => void;
  errors: readonly FieldError[];
};

/** The fields of a planned session: day, kind, minutes, intensity and a note. */
export function PlanFields(fields: Fields) {
  const t = useTranslations("plan");
  const minutesHint = useMinutesHint();
  const { value, put, errors } = fields;
  return (
    <>
      <Field label={t("form.day")} error={errorOf(errors, "date")}>
        {(props) => (
          <DateInput
            {...props}
            value={value.date}
            onChange={(event) => put({ date: event.target.value })}
            className={inputLook}
          />
        )}
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <KindField {...fields} />
        <Field label={t("form.minutes")} hint={minutesHint(value.minutes)} error={errorOf(errors, "minutes")}>
          {(props) => (
            <input
              {...props}
              inputMode="decimal"
              value={value.minutes}
              onChange={(event) => put({ minutes: event.target.value })}
              className={inputLook}
            />
          )}
        </Field>
      </div>
      <Choices
        name="plan-intensity"
        question={t("form.intensity")}
        columns="grid-cols-3"
        options={ZONES.map((zone) => ({ value: zone, label: t(`form.${zone}`) }))}
        value={value.intensity}
        change={(intensity) => put({ intensity })}
        error={errorOf(errors, "intensity")}
      />
      <Field label={t("form.note")} hint={t("form.noteHint")} error={errorOf(errors, "note")}>
        {(props) => (
          <textarea
            {...props}
            rows={2}
            maxLength={2000}
            value={value.note}
            onChange={(event) => put({ note: event.target.value })}
            className={inputLook}
          />
        )}
      </Field>
    </>
  );
}

function KindField({ value, put, errors }: Fields) {
  const t = useTranslations("plan");
  const sessionName = useSessionName();
  return (
    <Field label={t("form.session")} error={errorOf(errors, "kind")}>
      {(props) => (
        <select
          {...props}
          value={value.kind}
          onChange={(event) => put({ kind: event.target.value })}
          className={inputLook}
        >
          {SESSION_KINDS.map(({ kind }) => (
            <option key={kind} value={kind}>
              {sessionName(kind)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
