import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { useFormat } from "@/components/ui/use-format";
import type { FieldError } from "@/lib/engine/input";
import type { Countries } from "./countries";

/** The country whose emergency number is shown. */
export function CountryField({
  countries: { ofZone, known, elsewhere, anywhere },
  errors,
  start,
}: {
  countries: Countries;
  errors: readonly FieldError[];
  start: string;
}) {
  const t = useTranslations("account.country");
  const f = useFormat();
  const either = f.either(anywhere);
  return (
    <SelectField
      name="country"
      label={t("label")}
      hint={t("hint")}
      errors={errors}
      start={start}
      choices={[
        { value: "auto", label: ofZone ? t("ofZone", ofZone) : t("ofZoneUnknown", { numbers: either }) },
        ...known.map((one) => ({ value: one.country, label: t("known", one) })),
        { value: elsewhere, label: t("elsewhere", { numbers: either }) },
      ]}
    />
  );
}
