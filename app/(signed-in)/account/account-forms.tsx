"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { forgetEverybody } from "@/components/ui/drafts";
import { errorOf, Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { InputField } from "@/components/ui/input-field";
import { PasswordInput } from "@/components/ui/password-input";
import { PostForm } from "@/components/ui/post-form";
import { RunningField } from "@/components/ui/running-field";
import { SaveRow } from "@/components/ui/save-row";
import { SelectField } from "@/components/ui/select-field";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { changePasswordAction, changeProfileAction, signOutEverywhereAction } from "./actions";
import type { Countries } from "./countries";
import { CountryField } from "./country-field";
import { ReadingFields, type ReadingProps } from "./reading-fields";

const SHOWN = ["name", "timeZone", "language", "units", "weekStart", "experience", "country"] as const;

type Profile = {
  profile: {
    name: string;
    timeZone: string;
    zoneChosen: boolean;
    experience: string;
    country: string | null;
  } & ReadingProps["chosen"];
  zones: readonly string[];
  countries: Countries;
  /** Whether they have days of their own: a coach who does not run is not asked about running. */
  runs: boolean;
} & Pick<ReadingProps, "languages" | "unchosen">;

export function ProfileForm({ profile, zones, countries, runs, ...reading }: Profile) {
  const t = useTranslations("account.profile");
  const router = useRouter();
  const [saved, setSaved] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(changeProfileAction, {
    read: (fields) => textsOf(fields, ...SHOWN),
    done: () => {
      setSaved(true);
      router.refresh();
    },
  });
  const zoneNow = profile.zoneChosen ? t("asBrowser") : t("asBrowserValue", { value: profile.timeZone });
  return (
    <PostForm sending={form} onChange={() => setSaved(false)} noValidate className="space-y-3">
      <InputField
        name="name"
        label={t("name")}
        errors={errors}
        start={begin("name", profile.name)}
        autoComplete="name"
        maxLength={80}
      />
      <SelectField
        name="timeZone"
        label={t("timeZone")}
        hint={t("timeZoneHint")}
        errors={errors}
        start={begin("timeZone", profile.zoneChosen ? profile.timeZone : "auto")}
        choices={[{ value: "auto", label: zoneNow }, ...zones.map((value) => ({ value }))]}
      />
      <ReadingFields chosen={profile} errors={errors} begin={begin} {...reading} />
      {runs ? (
        <RunningField errors={errors} start={begin("experience", profile.experience)} />
      ) : (
        <input type="hidden" name="experience" value={profile.experience} />
      )}
      <CountryField
        countries={countries}
        errors={errors}
        start={begin("country", profile.country ?? "auto")}
      />
      <FormMessage errors={errors} shown={SHOWN} />
      <SaveRow pending={pending} saved={saved || posted?.ok === true} />
    </PostForm>
  );
}

/** `done`: it was changed just now, on a page whose scripts do not run. */
export function PasswordForm({ done }: { done: boolean }) {
  const t = useTranslations("account.password");
  const [saved, setSaved] = useState(0);
  const { form, errors, pending } = useSubmit(changePasswordAction, {
    read: (fields) => textsOf(fields, "current", "password"),
    done: () => setSaved((n) => n + 1),
  });
  return (
    // A changed password leaves empty fields behind; a refused one keeps what was typed.
    <PostForm key={saved} sending={form} noValidate className="space-y-3">
      <Field label={t("current")} error={errorOf(errors, "current")}>
        {(props) => <PasswordInput {...props} name="current" autoComplete="current-password" />}
      </Field>
      <Field label={t("next")} hint={t("hint")} error={errorOf(errors, "password")}>
        {(props) => <PasswordInput {...props} autoComplete="new-password" />}
      </Field>
      <FormMessage errors={errors} shown={["current", "password"]} />
      <Button type="submit" pending={pending}>
        {t("submit")}
      </Button>
      <p role="status" className="text-sm">
        {(saved > 0 || done) && t("done")}
      </p>
    </PostForm>
  );
}

export function SignOutEverywhereButton() {
  const t = useTranslations("account.devices");
  const { form, errors, pending } = useSubmit(signOutEverywhereAction, {
    read: () => ({}),
    done: () => {
      forgetEverybody();
      window.location.assign("/sign-in");
    },
  });
  return (
    <PostForm sending={form}>
      <FormMessage errors={errors} shown={[]} />
      <Button type="submit" kind="danger" pending={pending}>
        {t("signOut")}
      </Button>
    </PostForm>
  );
}
