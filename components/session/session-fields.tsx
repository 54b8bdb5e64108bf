import type { FieldError } from "@/lib/engine/input";
import { RPE_WORDS, SESSION_KINDS } from "@/lib/session-kinds";
import { Choices } from "../check-in/choices";
import { errorOf, Field, inputLook } from "../ui/field";
import type { SessionValues } from "./session-values";

/** The questions about a session. */
export function SessionFields({
  values,
  change,
  errors,
}: {
  values: SessionValues;
  change: (given: Partial<SessionValues>) => void;
  errors: readonly FieldError[];
}) {
  const text = (name: "durationMin" | "distanceKm" | "descentM") => ({
    name,
    inputMode: "decimal" as const,
    value: values[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
    className: inputLook,
  });
  return (
    <>
      <Choices
        name="kind"
        question="What was it?"
        columns="grid-cols-3 sm:grid-cols-4"
        options={SESSION_KINDS.map(({ kind, name }) => ({ value: kind, label: name }))}
        value={values.kind}
        change={(kind) => change({ kind })}
        error={errorOf(errors, "kind")}
      />
      <Field label="Minutes" error={errorOf(errors, "durationMin")}>
        {(props) => <input {...props} {...text("durationMin")} autoComplete="off" />}
      </Field>
      <Choices
        name="rpe"
        question="How hard was it, all in all?"
        columns="grid-cols-2 sm:grid-cols-3"
        options={RPE_WORDS.map((word, value) => ({ value, label: `${value} ${word}` }))}
        value={values.rpe}
        change={(rpe) => change({ rpe })}
        error={errorOf(errors, "rpe")}
      />
      <div className="grid grid-cols-2 gap-3">
        <Field label="Distance, km" hint="Optional" error={errorOf(errors, "distanceKm")}>
          {(props) => <input {...props} {...text("distanceKm")} autoComplete="off" />}
        </Field>
        <Field label="Downhill, m" hint="Optional" error={errorOf(errors, "descentM")}>
          {(props) => <input {...props} {...text("descentM")} autoComplete="off" />}
        </Field>
      </div>
      <Field label="Date" error={errorOf(errors, "date")}>
        {(props) => (
          <input
            {...props}
            type="date"
            name="date"
            value={values.date}
            onChange={(e) => change({ date: e.target.value })}
            className={inputLook}
          />
        )}
      </Field>
      <Field label="Note" error={errorOf(errors, "note")}>
        {(props) => (
          <textarea
            {...props}
            name="note"
            rows={3}
            maxLength={2000}
            value={values.note}
            onChange={(e) => change({ note: e.target.value })}
            className={inputLook}
          />
        )}
      </Field>
    </>
  );
}
