import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { FieldError } from "@/lib/engine/input";

/** The message of one field among an action's errors. */
export function errorOf(errors: readonly FieldError[], name: string): string | undefined {
  return errors.find(({ field }) => field === name || field.startsWith(`${name}.`))?.message;
}

export type InputProps = { id: string; "aria-invalid"?: true; "aria-describedby"?: string };

/** A label, its control, a hint and the error beside it. The control gets its id and descriptions. */
export function Field({
  label,
  hint,
  error,
  children,
}: {
  label: string;
  hint?: string;
  error?: string;
  children: (props: InputProps) => ReactNode;
}) {
  const t = useTranslations("ui");
  const id = useId();
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div>
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-muted text-sm">
          {hint}
        </p>
      )}
      <div className="mt-1">
        {children({
          id,
          "aria-invalid": error ? true : undefined,
          "aria-describedby": described || undefined,
        })}
      </div>
      {error && (
        <FieldMessage id={`${id}-error`}>
          {/* A whole sentence, such as "Give your name.", says already what it is about. */}
          {/^\p{Lu}/u.test(error) ? error : t("wrong", { label, error })}
        </FieldMessage>
      )}
    </div>
  );
}

export function FieldMessage({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="text-danger mt-1 text-sm font-medium">
      {children}
    </p>
  );
}

/** Looks of a text control. */
export const inputLook =
  "w-full min-h-11 rounded-lg border border-field bg-card px-3 py-2 text-base aria-invalid:border-danger aria-invalid:border-2";
