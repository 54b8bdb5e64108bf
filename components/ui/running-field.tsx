import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { SelectField } from "./select-field";

const EXPERIENCES = ["regular", "returning", "new"] as const;

/** How used to running an athlete is: new and returning runners get more careful limits. */
export function RunningField({ errors, start }: { errors: readonly FieldError[]; start: string }) {
  const t = useTranslations("joining.running");
  return (
    <SelectField
      name="experience"
      label={t("label")}
      hint={t("hint")}
      errors={errors}
      start={start}
      choices={EXPERIENCES.map((value) => ({ value, label: t(value) }))}
    />
  );
}
