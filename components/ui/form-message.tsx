import type { FieldError } from "@/lib/engine/input";

/** What is wrong with a whole form: refusals, and errors whose field is not on the page. */
export function FormMessage({ errors, shown }: { errors: readonly FieldError[]; shown: readonly string[] }) {
  const left = errors.filter(
    ({ field }) => !shown.some((name) => field === name || field.startsWith(`${name}.`)),
  );
  if (left.length === 0) return null;
  return (
    <div role="alert" className="bg-danger-soft text-danger rounded-lg px-4 py-3 text-sm font-medium">
      {left.map(({ field, message }) => (
        <p key={field + message}>
          {field === "form" || field === "input" ? message : `${field}: ${message}`}
        </p>
      ))}
    </div>
  );
}
