import type { FieldError } from "@/lib/engine/input";
import { errorOf, Field, inputLook } from "./field";

/** What a list offers: the value that is sent, and how it is called; the value itself where it needs no other name. */
export type Choice = { value: string; label?: string };

/** A field whose value is chosen from a list; it begins with `start`. */
export function SelectField({
  name,
  label,
  hint,
  errors,
  start,
  choices,
}: {
  name: string;
  label: string;
  hint?: string;
  errors: readonly FieldError[];
  start: string;
  choices: readonly Choice[];
}) {
  return (
    <Field label={label} hint={hint} error={errorOf(errors, name)}>
      {(props) => (
        <select {...props} name={name} defaultValue={start} className={inputLook}>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label ?? value}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
