import { useTranslations } from "next-intl";
import { useState } from "react";
import { addDays, type LocalDate } from "@/lib/calendar";
import { ALLOWED } from "@/lib/care/forms";
import type { FieldError } from "@/lib/engine/input";
import { FIRST_STAGE, STAGES } from "../flag/allowance";
import { AllowanceFields } from "../flag/allowance-fields";
import { errorOf, Field, inputLook } from "../ui/field";
import { InputField } from "../ui/input-field";
import { SelectField } from "../ui/select-field";
import type { About } from "./about";

type Props = {
  about: About;
  today: LocalDate;
  name: string;
  begin: (name: string, start?: string) => string;
  errors: readonly FieldError[];
};

/** So many days a clearance holds where nothing else is said. */
const HOLDS_DAYS = 14;

/** What the athlete may do, on the steps back from where to where. */
export function MayFields({ name, begin, errors }: Props) {
  const t = useTranslations("care.assess");
  const [allows, setAllows] = useState(begin("allows"));
  const [stage, setStage] = useState(begin("stage", String(FIRST_STAGE)));
  return (
    <>
      <AllowanceFields
        question={t("question", { name })}
        values={ALLOWED}
        allows={allows}
        stage={stage}
        change={(given) => {
          if (given.allows !== undefined) setAllows(given.allows);
          if (given.stage !== undefined) setStage(given.stage);
        }}
        errors={errors}
      />
      <div data-when="ladder">
        <SelectField
          name="top"
          label={t("top")}
          errors={errors}
          start={begin("top")}
          choices={[
            { value: "", label: t("noTop") },
            ...STAGES.map((one) => ({ value: `${one}`, label: t("topStage", { stage: one }) })),
          ]}
        />
      </div>
    </>
  );
}

/** Until when it holds, when they come again, and what the athlete and their coaches are told. */
export function WhenAndWord({ about, today, name, begin, errors }: Props) {
  const t = useTranslations("care.assess");
  const next = about?.nextVisit && about.nextVisit >= today ? about.nextVisit : "";
  return (
    <>
      <div className="grid gap-3 sm:grid-cols-2">
        <InputField
          type="date"
          name="until"
          label={t("until")}
          hint={t("untilHint")}
          min={today}
          errors={errors}
          start={begin("until", addDays(today, HOLDS_DAYS))}
        />
        <InputField
          type="date"
          name="nextVisit"
          label={t("nextVisit")}
          hint={t("nextVisitHint")}
          min={today}
          errors={errors}
          start={begin("nextVisit", next)}
        />
      </div>
      <Field label={t("note", { name })} hint={t("noteHint")} error={errorOf(errors, "note")}>
        {(props) => (
          <textarea
            {...props}
            name="note"
            rows={2}
            maxLength={500}
            defaultValue={begin("note")}
            className={inputLook}
          />
        )}
      </Field>
    </>
  );
}
