import { useTranslations } from "next-intl";
import { useState } from "react";
import type { FieldError } from "@/lib/engine/input";
import { RESTRICTIONS, type Restriction } from "@/lib/injuries/vocabulary";
import { Choices } from "../check-in/choices";
import { Hidden } from "../injury/hidden";
import { PlaceFields } from "../injury/place-fields";
import type { Start } from "../injury/start";
import { WhatItIs } from "../injury/what-it-is";
import { errorOf } from "../ui/field";
import { InputField } from "../ui/input-field";

type Props = {
  about: Start;
  today: string;
  name: string;
  tells: boolean;
  begin: (name: string, start?: string) => string;
  errors: readonly FieldError[];
};

/** What an assessment says of an episode: where and since when, if it is new; what it is; what it keeps from. */
export function EpisodeFields({ about, tells, ...fields }: Props) {
  const t = useTranslations("care.assess");
  const { begin, errors, name } = fields;
  const words = useTranslations("injuries.form");
  const [restriction, setRestriction] = useState<Restriction | undefined>(
    RESTRICTIONS.find(
      (known) => known === begin("restriction", about.revision > 0 ? about.restriction : undefined),
    ),
  );
  return (
    <>
      {about.revision > 0 ? (
        <Hidden values={{ onset: about.onset }} />
      ) : (
        <WhereAndWhen about={about} {...fields} />
      )}
      {tells ? (
        <WhatItIs
          about={about}
          diagnosis={{ label: t("diagnosis"), hint: t("diagnosisHint", { name }) }}
          begin={begin}
          errors={errors}
        />
      ) : (
        <p className="text-muted text-sm">{t("coachToo", { name })}</p>
      )}
      <Choices
        name="restriction"
        question={words("restriction")}
        columns="grid-cols-3"
        options={RESTRICTIONS.map((value) => ({
          value,
          label: words(`restrictions.${value}.label`),
          sub: words(`restrictions.${value}.sub`),
        }))}
        value={restriction}
        change={setRestriction}
        error={errorOf(errors, "restriction")}
      />
      <InputField
        type="date"
        name="expectedOn"
        label={words("expectedOn")}
        errors={errors}
        start={begin("expectedOn", about.expectedOn ?? "")}
      />
    </>
  );
}

type Fields = Pick<Props, "about" | "today" | "begin" | "errors">;

function WhereAndWhen({ about, today, begin, errors }: Fields) {
  const t = useTranslations("injuries.form");
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {about.what === "injury" && <PlaceFields at={about} begin={begin} errors={errors} />}
      <InputField
        type="date"
        name="onset"
        label={t("onset")}
        max={today}
        errors={errors}
        start={begin("onset", about.onset)}
      />
    </div>
  );
}
