import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { kindsOf } from "@/lib/injuries/vocabulary";
import { errorOf, Field, inputLook } from "../ui/field";
import { SelectField } from "../ui/select-field";
import type { Start } from "./start";

/** What an injury or illness is: its kind, and the diagnosis in somebody's words; asked of the athlete, a coach and a professional. */
export function WhatItIs({
  about,
  diagnosis,
  begin,
  errors,
}: {
  about: Start;
  /** What the diagnosis is called to whoever is asked, and who reads it. */
  diagnosis: { label: string; hint?: string | undefined };
  begin: (name: string, start?: string) => string;
  errors: readonly FieldError[];
}) {
  const t = useTranslations("injuries.form");
  return (
    <>
      <SelectField
        name="kind"
        label={t(`kind.${about.what}`)}
        errors={errors}
        start={begin("kind", about.kind ?? "")}
        choices={[
          { value: "", label: t("unknown") },
          ...kindsOf(about.what).map((value) => ({ value, label: t(`kinds.${value}`) })),
        ]}
      />
      <Field {...diagnosis} error={errorOf(errors, "diagnosis")}>
        {(props) => (
          <textarea
            {...props}
            name="diagnosis"
            rows={2}
            maxLength={300}
            defaultValue={begin("diagnosis", about.diagnosis)}
            className={inputLook}
          />
        )}
      </Field>
    </>
  );
}
