import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "../ui/class-names";
import { FieldMessage } from "../ui/field";

/** The answers to a question of yes or no. */
export function useYesNo() {
  const t = useTranslations("ui");
  return [
    { value: "no", label: t("no") },
    { value: "yes", label: t("yes") },
  ] as const;
}

export type Question<T extends string | number> = {
  name: string;
  question: string;
  hint?: ReactNode;
  options: readonly { value: T; label: string; sub?: string; icon?: ReactNode }[];
  value: T | null | undefined;
  change: (value: T) => void;
  columns?: string;
  /** Eleven short answers in one row, also on a phone: each at least 48 px high, 29 px wide at 390 px. */
  oneRow?: boolean;
  error?: string;
};

/** A question with a few big answers, of which one can be chosen: a radio group for keyboard and screen reader. */
export function Choices<T extends string | number>({
  name,
  question,
  hint,
  options,
  value,
  change,
  columns = "grid-cols-2",
  oneRow = false,
  error,
}: Question<T>) {
  return (
    <fieldset aria-invalid={error ? true : undefined}>
      <legend className="mb-2 font-semibold">{question}</legend>
      {hint}
      <div className={classNames("grid", oneRow ? "grid-cols-11 gap-1 sm:gap-2" : `gap-2 ${columns}`)}>
        {options.map((option) => (
          <label
            key={option.value}
            className={classNames(
              "border-field bg-card relative flex min-h-12 flex-col items-center border py-1.5 text-center leading-tight",
              !option.icon && "justify-center",
              "has-checked:border-accent has-checked:bg-accent has-checked:text-accent-ink has-checked:font-semibold",
              "has-focus-visible:outline-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2",
              oneRow ? "rounded-lg text-sm tabular-nums sm:rounded-xl sm:text-base" : "rounded-xl px-1",
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
            {option.icon}
            <span>{option.label}</span>
            {option.sub && <span className="text-xs opacity-85">{option.sub}</span>}
          </label>
        ))}
      </div>
      {error && <FieldMessage>{error}</FieldMessage>}
    </fieldset>
  );
}
