import type { FieldError } from "@/lib/engine/input";
import { errorOf, Field, inputLook } from "./field";

/** The address somebody signs in with; `begin` gives what was typed before. */
export function EmailField({
  label,
  errors,
  begin,
}: {
  label: string;
  errors: readonly FieldError[];
  begin: (name: string) => string;
}) {
  return (
    <Field label={label} error={errorOf(errors, "email")}>
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
  );
}
