import { useTranslations } from "next-intl";
import type { FieldError } from "@/lib/engine/input";
import { EmailField } from "./email-field";
import { errorOf, Field, inputLook } from "./field";
import { PasswordInput } from "./password-input";

/** Name, address and password of a new account; `begin` gives what was typed before. */
export function AccountFields({
  errors,
  begin,
}: {
  errors: readonly FieldError[];
  begin: (name: string) => string;
}) {
  const t = useTranslations("ui.account");
  return (
    <>
      <Field label={t("name")} error={errorOf(errors, "name")}>
        {(props) => (
          <input
            {...props}
            name="name"
            defaultValue={begin("name")}
            autoComplete="name"
            required
            maxLength={80}
            className={inputLook}
          />
        )}
      </Field>
      <EmailField label={t("email")} errors={errors} begin={begin} />
      <Field label={t("password")} hint={t("passwordHint")} error={errorOf(errors, "password")}>
        {(props) => <PasswordInput {...props} autoComplete="new-password" required />}
      </Field>
    </>
  );
}

/** The browser's time zone, in its own word: whose midnight ends this person's day. */
export const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
