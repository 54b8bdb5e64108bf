import type { InputHTMLAttributes } from "react";
import type { FieldError } from "@/lib/engine/input";
import { errorOf, Field, inputLook } from "./field";

type Input = Pick<
  InputHTMLAttributes<HTMLInputElement>,
  "type" | "min" | "max" | "maxLength" | "autoComplete"
>;

/** A field that is typed into, of one line; it begins with `start`. Its chosen counterpart is `SelectField`. */
export function InputField({
  name,
  label,
  hint,
  errors,
  start,
  ...input
}: Input & {
  name: string;
  label: string;
  hint?: string;
  errors: readonly FieldError[];
  start: string;
}) {
  return (
    <Field label={label} hint={hint} error={errorOf(errors, name)}>
      {(props) => <input {...props} {...input} name={name} defaultValue={start} className={inputLook} />}
    </Field>
  );
}
