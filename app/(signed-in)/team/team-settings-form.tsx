"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { InputField } from "@/components/ui/input-field";
import { PostForm } from "@/components/ui/post-form";
import { SaveRow } from "@/components/ui/save-row";
import { SelectField } from "@/components/ui/select-field";
import { useFormat } from "@/components/ui/use-format";
import { useSubmit } from "@/components/ui/use-submit";
import { weekStartChoices } from "@/components/ui/week-start-choices";
import type { FieldError } from "@/lib/engine/input";
import type { MailSettings, TeamSettings } from "@/lib/team-settings";
import { changeTeamAction } from "./actions";
import { teamIn } from "./team-in";

type Team = { id: string; name: string; timeZone: string } & TeamSettings & MailSettings;
/** What the fields may hold, from the schema on the server. */
type Limits = {
  easyShare: { least: number; most: number };
  consentAge: { least: number; most: number };
  dayStarts: readonly string[];
};
type Fields = {
  team: Team;
  errors: readonly FieldError[];
  begin: (name: string, start: string) => string;
};
const SHOWN = [
  "name",
  "timeZone",
  "easyShare",
  "reminderTime",
  "dayStartsAt",
  "weekStart",
  "healthQuestion",
  "consentAge",
  "mailNamesReasons",
];

/** Everything the owners set for a team. */
export function TeamSettingsForm({
  team,
  zones,
  limits,
}: {
  team: Team;
  zones: readonly string[];
  limits: Limits;
}) {
  const t = useTranslations("team.settings");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(changeTeamAction, {
    read: (fields) => ({ ...teamIn(fields), teamId: team.id }),
    done: () => {
      setSaved(true);
      router.refresh();
    },
  });
  const fields = { team, errors, begin };
  return (
    <PostForm sending={form} onChange={() => setSaved(false)} noValidate className="space-y-3">
      <input type="hidden" name="teamId" value={team.id} />
      <InputField
        name="name"
        label={t("name")}
        errors={errors}
        start={begin("name", team.name)}
        maxLength={80}
      />
      <SelectField
        name="timeZone"
        label={t("timeZone")}
        hint={t("timeZoneHint")}
        errors={errors}
        start={begin("timeZone", team.timeZone)}
        choices={zones.map((value) => ({ value }))}
      />
      <EasyShare {...fields} {...limits.easyShare} />
      <DayFields {...fields} dayStarts={limits.dayStarts} />
      <ConsentAge {...fields} {...limits.consentAge} />
      <FormMessage errors={errors} shown={SHOWN} />
      <SaveRow pending={pending} saved={saved || posted?.ok === true} />
    </PostForm>
  );
}

function EasyShare({ team, errors, begin, least, most }: Fields & Limits["easyShare"]) {
  const t = useTranslations("team.settings");
  return (
    <InputField
      name="easyShare"
      label={t("easyShare")}
      hint={t("easyShareHint")}
      errors={errors}
      start={begin("easyShare", `${team.easyShare}`)}
      type="number"
      min={least}
      max={most}
    />
  );
}

function ConsentAge({ team, errors, begin, least, most }: Fields & Limits["consentAge"]) {
  const t = useTranslations("team.settings");
  return (
    <InputField
      name="consentAge"
      label={t("consentAge")}
      hint={t("consentAgeHint")}
      errors={errors}
      start={begin("consentAge", `${team.consentAge}`)}
      type="number"
      min={least}
      max={most}
    />
  );
}

/** When a check-in is late, when a day starts, and on which day a week does. */
function DayFields({ team, errors, begin, dayStarts }: Fields & Pick<Limits, "dayStarts">) {
  const t = useTranslations("team.settings");
  const f = useFormat();
  const hour = (start: string) => f.time(new Date(`1970-01-01T${start}Z`), "UTC");
  return (
    <>
      <InputField
        name="reminderTime"
        label={t("reminderTime")}
        hint={t("reminderTimeHint")}
        errors={errors}
        start={begin("reminderTime", team.reminderTime)}
        type="time"
      />
      <SelectField
        name="dayStartsAt"
        label={t("dayStartsAt")}
        hint={t("dayStartsAtHint")}
        errors={errors}
        start={begin("dayStartsAt", team.dayStartsAt)}
        choices={dayStarts.map((value, i) => ({ value, label: i === 0 ? t("midnight") : hour(value) }))}
      />
      <SelectField
        name="weekStart"
        label={t("weekStart")}
        hint={t("weekStartHint")}
        errors={errors}
        start={begin("weekStart", `${team.weekStart ?? ""}`)}
        choices={[{ value: "", label: t("eachTheirs") }, ...weekStartChoices(f)]}
      />
      <SelectField
        name="healthQuestion"
        label={t("healthQuestion")}
        hint={t("healthQuestionHint")}
        errors={errors}
        start={begin("healthQuestion", team.healthQuestion ? "yes" : "no")}
        choices={(["no", "yes"] as const).map((value) => ({ value, label: t(`ask.${value}`) }))}
      />
      <SelectField
        name="mailNamesReasons"
        label={t("mailNamesReasons")}
        hint={t("mailNamesReasonsHint")}
        errors={errors}
        start={begin("mailNamesReasons", team.mailNamesReasons ? "yes" : "no")}
        choices={(["no", "yes"] as const).map((value) => ({ value, label: t(`mailNames.${value}`) }))}
      />
    </>
  );
}
