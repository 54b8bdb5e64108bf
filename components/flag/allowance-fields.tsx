import { useTranslations } from "next-intl";
import type { ALLOWED } from "@/lib/care/forms";
import type { FieldError } from "@/lib/engine/input";
import { ALLOWANCES } from "@/lib/engine/vocabulary";
import { Choices } from "../check-in/choices";
import { errorOf, Field, inputLook } from "../ui/field";
import { STAGES } from "./allowance";

/** What whoever examined the athlete allows. The stage is shown with the steps back; without scripts by what is checked. */
export function AllowanceFields({
  question,
  values = ALLOWANCES,
  allows,
  stage,
  change,
  errors,
}: {
  question: string;
  /** What there is to choose from. */
  values?: readonly (typeof ALLOWED)[number][];
  allows: string;
  stage: string;
  change: (given: { allows?: string; stage?: string }) => void;
  errors: readonly FieldError[];
}) {
  const t = useTranslations("flags.allowance");
  const options = values.map((value) => ({
    value,
    label: t(`options.${value}.label`),
    sub: t(`options.${value}.sub`),
  }));
  return (
    <div className="space-y-3">
      <Choices
        name="allows"
        question={question}
        columns={values.length > 3 ? "grid-cols-2 sm:grid-cols-4" : "grid-cols-3"}
        options={options}
        value={values.find((known) => known === allows)}
        change={(given) => change({ allows: given })}
        error={errorOf(errors, "allows")}
      />
      <div data-when="ladder">
        <Field label={t("fromStage")} hint={t("fromStageHint")} error={errorOf(errors, "stage")}>
          {(props) => (
            <select
              {...props}
              name="stage"
              value={stage}
              onChange={(event) => change({ stage: event.target.value })}
              className={inputLook}
            >
              {STAGES.map((stage) => (
                <option key={stage} value={stage}>
                  {t("stage", { stage, words: t(`stages.${stage}`) })}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
    </div>
  );
}
