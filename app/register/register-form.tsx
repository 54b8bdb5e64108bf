"use client";

import { useTranslations } from "next-intl";
import { AccountFields, browserTimeZone } from "@/components/ui/account-fields";
import { Button } from "@/components/ui/button";
import { errorOf, Field, inputLook } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { registerTeam } from "./actions";

export function RegisterForm() {
  const t = useTranslations("joining.register");
  const { form, errors, pending, begin } = useSubmit(registerTeam, {
    read: (fields) => ({
      ...textsOf(fields, "name", "email", "password", "team"),
      timeZone: browserTimeZone(),
    }),
    done: () => window.location.assign("/team"),
  });
  return (
    <PostForm sending={form} className="space-y-4" noValidate>
      <FormMessage errors={errors} shown={["name", "email", "password", "team"]} />
      <AccountFields errors={errors} begin={begin} />
      <Field label={t("team")} error={errorOf(errors, "team")}>
        {(props) => (
          <input
            {...props}
            name="team"
            defaultValue={begin("team")}
            required
            maxLength={80}
            className={inputLook}
          />
        )}
      </Field>
      <Button type="submit" size="thumb" pending={pending}>
        {t("submit")}
      </Button>
    </PostForm>
  );
}
