import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { COURSES, MODES, OCCASIONS, SEEN_BY } from "@/lib/injuries/vocabulary";
import { InputField } from "../ui/input-field";
import { SelectField } from "../ui/select-field";
import { OPEN, PlaceFields } from "./place-fields";
import type { Start } from "./start";
import { WhatItIs } from "./what-it-is";

type Fields = {
  start: Start;
  begin: (name: string, start?: string) => string;
  errors: readonly FieldError[];
  today: string;
};

/** Where it is, when and how it began. */
export function WhereFields({ start, begin, errors, today }: Fields) {
  const t = useTranslations("injuries.form");
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {start.what === "injury" && <PlaceFields at={start} begin={begin} errors={errors} />}
      <InputField
        type="date"
        name="onset"
        label={t("onset")}
        max={today}
        errors={errors}
        start={begin("onset", start.onset)}
      />
      <SelectField
        name="mode"
        label={t("mode")}
        errors={errors}
        start={begin("mode", start.mode ?? "")}
        choices={[OPEN, ...MODES.map((value) => ({ value, label: t(`modes.${value}`) }))]}
      />
    </div>
  );
}

/** What it happened in, whether it is new, who saw it first. */
export function HowFields({ start, begin, errors }: Fields) {
  const t = useTranslations("injuries.form");
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      <SelectField
        name="during"
        label={t("during")}
        errors={errors}
        start={begin("during", start.during ?? "")}
        choices={[OPEN, ...OCCASIONS.map((value) => ({ value, label: t(`occasions.${value}`) }))]}
      />
      <SelectField
        name="course"
        label={t("course")}
        errors={errors}
        start={begin("course", start.course)}
        choices={COURSES.map((value) => ({ value, label: t(`courses.${value}`) }))}
      />
      <SelectField
        name="firstSeenBy"
        label={t("firstSeenBy")}
        errors={errors}
        start={begin("firstSeenBy", start.firstSeenBy ?? "")}
        choices={[OPEN, ...SEEN_BY.map((value) => ({ value, label: t(`seenBy.${value}`) }))]}
      />
    </div>
  );
}

/** What it is, which coaches read only where the athlete says so. */
export function ToldFields({ start, begin, errors, own }: Fields & { own: boolean }) {
  const t = useTranslations("injuries.form");
  return (
    <fieldset className="space-y-3">
      <legend className="font-semibold">{own ? t("told") : t("toldOf")}</legend>
      <WhatItIs
        about={start}
        diagnosis={own ? { label: t("diagnosis") } : { label: t("diagnosisOf"), hint: t("onlyCare") }}
        begin={begin}
        errors={errors.map(inner)}
      />
      {own && (
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            name="shared"
            value="yes"
            defaultChecked={begin("shared", start.shared ? "yes" : "") === "yes"}
            className="size-5 accent-(--accent)"
          />
          {t("share")}
        </label>
      )}
    </fieldset>
  );
}

/** An error of what it is, by the name of its own field. */
const inner = (error: FieldError): FieldError => ({ ...error, field: error.field.replace(/^told\./, "") });
