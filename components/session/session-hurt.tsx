import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { BodyMap } from "../check-in/body-map";
import { Choices, useYesNo } from "../check-in/choices";
import { Scale } from "../check-in/scale";
import { errorOf, FieldMessage } from "../ui/field";
import type { SessionValues } from "./session-values";

type Fields = {
  values: SessionValues;
  change: (given: Partial<SessionValues>) => void;
  errors: readonly FieldError[];
};

/**
 * What hurt in the session. Where something did, also whether the stride changed, and the place: until scripts run
 * (`early`) all of it is on the page, and the style sheet shows it by what is checked.
 */
export function SessionHurt({ early, ...fields }: Fields & { early: boolean }) {
  const t = useTranslations("sessions.hurt");
  const { values, change, errors } = fields;
  const hurt = values.painWorst !== null && values.painWorst > 0;
  return (
    <div id="pain" className="space-y-6">
      <Scale
        name="painWorst"
        question={t("worst")}
        value={values.painWorst}
        change={(painWorst) => change({ painWorst })}
        error={errorOf(errors, "pain.worst")}
        hint={<p className="text-muted -mt-1 mb-2 text-sm">{t("scale")}</p>}
      />
      {(hurt || early) && <Hurt {...fields} />}
    </div>
  );
}

function Hurt({ values, change, errors }: Fields) {
  const t = useTranslations("sessions.hurt");
  const yesNo = useYesNo();
  const error = (name: string) => errorOf(errors, `pain.${name}`);
  return (
    <div data-when="hurt" className="space-y-6">
      <Choices
        name="strideChanged"
        question={t("stride")}
        options={yesNo}
        value={values.strideChanged}
        change={(strideChanged) => change({ strideChanged })}
        error={error("strideChanged")}
      />
      <fieldset aria-invalid={error("sites") ? true : undefined}>
        <legend className="mb-1 font-semibold">{t("where")}</legend>
        {error("sites") && <FieldMessage>{error("sites")}</FieldMessage>}
        <BodyMap sites={values.painSites} change={(painSites) => change({ painSites })} />
      </fieldset>
      <Choices
        name="oneSpot"
        question={t("spot")}
        options={yesNo}
        value={values.oneSpot}
        change={(oneSpot) => change({ oneSpot })}
        error={error("oneSpot")}
      />
    </div>
  );
}
