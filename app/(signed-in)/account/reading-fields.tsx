import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { useFormat } from "@/components/ui/use-format";
import { weekStartChoices } from "@/components/ui/week-start-choices";
import type { FieldError } from "@/lib/engine/input";
import { UNITS, type Units, type WeekStart } from "@/lib/format/units";

export type ReadingProps = {
  /** What the person chose; null is as their browser says. */
  chosen: { language: string | null; units: Units | null; weekStart: WeekStart | null };
  /** What holds without a choice; the first day of the week may be the team's word. */
  unchosen: { units: Units; weekStart: WeekStart; byTeam: boolean };
  languages: readonly { value: string; label: string }[];
};

/** How a person reads: language (once there are several), units, first day of the week. */
export function ReadingFields({
  chosen,
  unchosen,
  languages,
  errors,
  begin,
}: ReadingProps & { errors: readonly FieldError[]; begin: (name: string, start: string) => string }) {
  const t = useTranslations("account.profile");
  const f = useFormat();
  return (
    <>
      {languages.length > 1 && (
        <SelectField
          name="language"
          label={t("language")}
          errors={errors}
          start={begin("language", chosen.language ?? "")}
          choices={[{ value: "", label: t("asBrowser") }, ...languages]}
        />
      )}
      <SelectField
        name="units"
        label={t("units")}
        errors={errors}
        start={begin("units", chosen.units ?? "")}
        choices={[
          { value: "", label: t("asBrowserValue", { value: t(unchosen.units) }) },
          ...UNITS.map((value) => ({ value, label: t(value) })),
        ]}
      />
      <SelectField
        name="weekStart"
        label={t("weekStart")}
        errors={errors}
        start={begin("weekStart", `${chosen.weekStart ?? ""}`)}
        choices={[
          {
            value: "",
            label: t(unchosen.byTeam ? "asTeamValue" : "asBrowserValue", {
              value: f.weekday(unchosen.weekStart),
            }),
          },
          ...weekStartChoices(f),
        ]}
      />
    </>
  );
}
