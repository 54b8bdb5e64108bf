"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmailField } from "@/components/ui/email-field";
import { errorOf, Field } from "@/components/ui/field";
import { FormMessage } from "@/components/ui/form-message";
import { Link } from "@/components/ui/link";
import { PasswordInput } from "@/components/ui/password-input";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { signInAction } from "./actions";

export function SignInForm({ onward }: { onward: string }) {
  const t = useTranslations("signIn");
  const { form, errors, pending, begin } = useSubmit(signInAction, {
    read: (fields) => textsOf(fields, "email", "password"),
    // A full load, so that no page drawn for somebody else stays in this tab.
    done: () => window.location.assign(onward),
  });
  return (
    <PostForm sending={form} className="space-y-4">
      <input type="hidden" name="onward" value={onward} />
      <FormMessage errors={errors} shown={["email", "password"]} />
      <EmailField label={t("email")} errors={errors} begin={begin} />
      <Field label={t("password")} error={errorOf(errors, "password")}>
        {(props) => <PasswordInput {...props} autoComplete="current-password" required />}
      </Field>
      <Button type="submit" size="thumb" pending={pending}>
        {t("submit")}
      </Button>
      <p className="flex justify-between text-sm">
        <Link href="/reset" className="py-1 underline">
          {t("forgot")}
        </Link>
        <Link href="/register" className="py-1 underline">
          {t("start")}
        </Link>
      </p>
    </PostForm>
  );
}
