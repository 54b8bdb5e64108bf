import type { FieldError } from "@/lib/engine/input";
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
  return (
    <>
      <Field label="Your name" error={errorOf(errors, "name")}>
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
      <Field label="E-mail" error={errorOf(errors, "email")}>
        {(props) => (
          <input
            {...props}
            name="email"
            type="email"
            defaultValue={begin("email")}
            autoComplete="username"
            required
            maxLength={254}
            className={inputLook}
          />
        )}
      </Field>
      <Field label="Password" hint="At least 10 characters." error={errorOf(errors, "password")}>
        {(props) => <PasswordInput {...props} autoComplete="new-password" required />}
      </Field>
    </>
  );
}

/** The browser's time zone, in its own word: whose midnight ends this person's day. */
export const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
