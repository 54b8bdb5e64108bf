import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { RPES, SESSION_KINDS } from "@/lib/session-kinds";
import { Choices } from "../check-in/choices";
import { DateInput } from "../ui/date-input";
import { errorOf, Field, inputLook } from "../ui/field";
import { SessionHurt } from "./session-hurt";
import type { SessionValues } from "./session-values";
import { useMinutesHint } from "./use-minutes-hint";
import { useSessionName } from "./use-session-name";

type Fields = {
  values: SessionValues;
  change: (given: Partial<SessionValues>) => void;
  errors: readonly FieldError[];
};

/** The questions about a session. */
export function SessionFields({ early, ...fields }: Fields & { early: boolean }) {
  const t = useTranslations("sessions");
  const sessionName = useSessionName();
  const minutesHint = useMinutesHint();
  const { values, change, errors } = fields;
  return (
    <>
      <Choices
        name="kind"
        question={t("form.kind")}
        columns="grid-cols-3 sm:grid-cols-4 [&>*:last-child]:col-span-3 sm:[&>*:last-child]:col-span-4"
        options={SESSION_KINDS.map(({ kind }) => ({ value: kind, label: sessionName(kind) }))}
        value={values.kind}
        change={(kind) => change({ kind })}
        error={errorOf(errors, "kind")}
      />
      <NumberField
        {...fields}
        name="durationMin"
        label={t("form.minutes")}
        hint={minutesHint(values.durationMin)}
      />
      <Choices
        name="rpe"
        question={t("form.effort")}
        columns="grid-cols-2 sm:grid-cols-3 [&>*:last-child]:col-span-2"
        options={RPES.map((value) => ({ value, label: t("rpe", { rpe: `${value}` }) }))}
        value={values.rpe}
        change={(rpe) => change({ rpe })}
        error={errorOf(errors, "rpe")}
      />
      <SessionHurt {...fields} early={early} />
      <HowFar {...fields} />
      <DateAndNote {...fields} />
    </>
  );
}

/** Distance and descent in the units of this form; the hidden field names them where no script sends it. */
function HowFar(fields: Fields) {
  const t = useTranslations("sessions.form");
  const { units } = fields.values;
  const imperial = units === "imperial";
  const distance = t("distance", { unit: imperial ? "mi" : "km" });
  const downhill = t("downhill", { unit: imperial ? "ft" : "m" });
  return (
    <div className="grid grid-cols-2 gap-3">
      <input type="hidden" name="units" value={units} />
      <NumberField {...fields} name="distance" label={distance} hint={t("optional")} />
      <NumberField {...fields} name="descent" label={downhill} hint={t("optional")} />
    </div>
  );
}

/** What errors call each number. */
const ERROR_FIELDS = { durationMin: "durationMin", distance: "distanceKm", descent: "descentM" } as const;

function NumberField({
  values,
  change,
  errors,
  name,
  label,
  hint,
}: Fields & {
  name: keyof typeof ERROR_FIELDS;
  label: string;
  hint?: string;
}) {
  return (
    <Field label={label} hint={hint} error={errorOf(errors, ERROR_FIELDS[name])}>
      {(props) => (
        <input
          {...props}
          name={name}
          inputMode="decimal"
          autoComplete="off"
          value={values[name]}
          onChange={(event) => change({ [name]: event.target.value })}
          className={inputLook}
        />
      )}
    </Field>
  );
}

function DateAndNote({ values, change, errors }: Fields) {
  const t = useTranslations("sessions.form");
  return (
    <>
      <Field label={t("date")} error={errorOf(errors, "date")}>
        {(props) => (
          <DateInput
            {...props}
            name="date"
            value={values.date}
            onChange={(event) => change({ date: event.target.value })}
            className={inputLook}
          />
        )}
      </Field>
      <Field label={t("note")} error={errorOf(errors, "note")}>
        {(props) => (
          <textarea
            {...props}
            name="note"
            rows={3}
            maxLength={2000}
            value={values.note}
            onChange={(event) => change({ note: event.target.value })}
            className={inputLook}
          />
        )}
      </Field>
    </>
  );
}
