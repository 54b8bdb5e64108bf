import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { FieldMessage } from "../ui/field";

export const YES_NO = [
  { value: "no", label: "No" },
  { value: "yes", label: "Yes" },
] as const;

/** A question with a few big answers, of which one can be chosen: a radio group for keyboard and screen reader. */
export function Choices<T extends string | number>({
  name,
  question,
  hint,
  options,
  value,
  change,
  columns,
  error,
}: {
  name: string;
  question: string;
  hint?: ReactNode;
  options: readonly { value: T; label: string; sub?: string }[];
  value: T | null | undefined;
  change: (value: T) => void;
  columns?: string;
  error?: string;
}) {
  return (
    <fieldset aria-invalid={error ? true : undefined}>
      <legend className="mb-2 font-semibold">{question}</legend>
      {hint}
      <div className={classNames("grid gap-2", columns ?? "grid-cols-2")}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              "border-field bg-card relative flex min-h-12 flex-col items-center justify-center rounded-xl border px-1 py-1.5 text-center leading-tight",
              "has-checked:border-accent has-checked:bg-accent has-checked:text-accent-ink has-checked:font-semibold",
              "has-focus-visible:outline-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2",
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => change(option.value)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            <span>{option.label}</span>
            {option.sub && <span className="text-xs opacity-85">{option.sub}</span>}
          </label>
        ))}
      </div>
      {error && <FieldMessage>{error}</FieldMessage>}
    </fieldset>
  );
}
