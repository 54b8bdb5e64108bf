import type { FieldError } from "@/lib/engine/input";
import { errorOf, Field, inputLook } from "./field";

/** Name, address and password of a new account. */
export function AccountFields({ errors }: { errors: readonly FieldError[] }) {
  return (
    <>
      <Field label="Your name" error={errorOf(errors, "name")}>
        {(props) => (
          <input {...props} name="name" autoComplete="name" required maxLength={80} className={inputLook} />
        )}
      </Field>
      <Field label="E-mail" error={errorOf(errors, "email")}>
        {(props) => (
          <input
            {...props}
            name="email"
            type="email"
            autoComplete="username"
            required
            maxLength={254}
            className={inputLook}
          />
        )}
      </Field>
      <Field label="Password" hint="At least 10 characters." error={errorOf(errors, "password")}>
        {(props) => (
          <input
            {...props}
            name="password"
            type="password"
            autoComplete="new-password"
            required
            maxLength={200}
            className={inputLook}
          />
        )}
      </Field>
    </>
  );
}

/** The browser's time zone: whose midnight ends this person's day. */
export const browserTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
