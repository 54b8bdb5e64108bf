import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { InputField } from "../ui/input-field";

/** The year somebody was born in; only they see it. */
export function BirthYearField({ errors, start }: { errors: readonly FieldError[]; start: string }) {
  const t = useTranslations("consent.year");
  return (
    <InputField
      name="birthYear"
      label={t("label")}
      hint={t("hint")}
      errors={errors}
      start={start}
      type="number"
      autoComplete="bday-year"
    />
  );
}
