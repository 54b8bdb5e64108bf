import { useTranslations } from "next-intl";
import { FieldMessage } from "../ui/field";
import { type Answers, asksPlace, hasPlace } from "./answers";
import { BodyMap } from "./body-map";
import { Choices, useYesNo } from "./choices";
import type { Asking } from "./questions";

/** Where it is, and of a pain on one side or in one spot whether it hurts at rest: until scripts run, by what is checked. */
export function PainPlace({ answers, early, answer, error }: Asking) {
  const t = useTranslations("checkIn");
  const yesNo = useYesNo();
  const focused = asksPlace(answers);
  return (
    <>
      {(hasPlace(answers) || early) && (
        <fieldset data-when="placed" className="min-w-0" aria-invalid={error("sites") ? true : undefined}>
          <legend className="mb-2 font-semibold">
            {focused
              ? t("place.which")
              : t.rich("place.tap", {
                  quiet: (chunks) => <span className="text-muted font-normal">{chunks}</span>,
                })}
          </legend>
          {error("sites") && <FieldMessage>{error("sites")}</FieldMessage>}
          <BodyMap sites={answers.sites} change={(sites) => answer({ sites })} />
        </fieldset>
      )}
      {(focused || early) && (
        <div data-when="focused">
          <Choices
            name="nightPain"
            question={t("place.night")}
            options={yesNo}
            value={answers.nightPain}
            change={(nightPain) => answer(nightOf(answers, nightPain))}
            error={error("nightPain")}
          />
        </div>
      )}
    </>
  );
}

/** Pain at night is asked apart, and is a danger sign. */
function nightOf({ redFlags }: Answers, nightPain: "yes" | "no"): Partial<Answers> {
  const others = redFlags.filter((sign) => sign !== "night-pain");
  return { nightPain, redFlags: nightPain === "yes" ? [...others, "night-pain"] : others };
}
