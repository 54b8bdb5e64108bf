import { useTranslations } from "next-intl";
import { SIGNED_OUT } from "@/lib/action-result";
import type { FieldError } from "@/lib/engine/input";
import { SignInHere } from "./sign-in-here";

const WHOLE_FORM = new Set(["form", "input", "whose", SIGNED_OUT]);

/** What is wrong with a whole form: refusals, and errors whose field is not on the page. */
export function FormMessage({ errors, shown }: { errors: readonly FieldError[]; shown: readonly string[] }) {
  const t = useTranslations("ui");
  const left = errors.filter(
    ({ field }) => !shown.some((name) => field === name || field.startsWith(`${name}.`)),
  );
  if (left.length === 0) return null;
  return (
    <div
      role="alert"
      className="bg-danger-soft text-danger rounded-lg px-4 py-3 text-sm font-medium wrap-anywhere"
    >
      {left.map(({ field, message }) => (
        <p key={field + message}>
          {WHOLE_FORM.has(field) ? message : t("wrong", { label: field, error: message })}
        </p>
      ))}
      {left.some(({ field }) => field === SIGNED_OUT) && <SignInHere />}
    </div>
  );
}
