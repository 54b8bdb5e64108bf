import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { REGIONS } from "@/lib/engine/vocabulary";
import { SelectField } from "../ui/select-field";
import type { Start } from "./start";

/** The answer that leaves a question open. */
export const OPEN = { value: "", label: "–" };

/** Where an injury is, whoever says so: the region, and which side. */
export function PlaceFields({
  at,
  begin,
  errors,
}: {
  at: Start;
  begin: (name: string, start?: string) => string;
  errors: readonly FieldError[];
}) {
  const t = useTranslations("injuries.form");
  const body = useTranslations("body");
  return (
    <>
      <SelectField
        name="region"
        label={t("region")}
        errors={errors}
        start={begin("region", at.region ?? "")}
        choices={[OPEN, ...REGIONS.map((value) => ({ value, label: body(`region.${value}`) }))]}
      />
      <SelectField
        name="side"
        label={t("side")}
        errors={errors}
        start={begin("side", at.side ?? "")}
        choices={[
          OPEN,
          ...(["left", "right", "both"] as const).map((value) => ({ value, label: t(`sides.${value}`) })),
        ]}
      />
    </>
  );
}
