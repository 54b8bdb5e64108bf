import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { InputField } from "../ui/input-field";

/** The year somebody was born in; only they see it. */
export function BirthYearField({
  errors,
  start,
  hinted = true,
}: {
  errors: readonly FieldError[];
  start: string;
  /** Not where the same is said above it. */
  hinted?: boolean;
}) {
  const t = useTranslations("consent.year");
  return (
    <InputField
      name="birthYear"
      label={t("label")}
      hint={hinted ? t("hint") : undefined}
      errors={errors}
      start={start}
      type="number"
      autoComplete="bday-year"
    />
  );
}
