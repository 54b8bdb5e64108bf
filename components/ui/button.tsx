import { useTranslations } from "next-intl";
import type { ButtonHTMLAttributes } from "react";
import { classNames } from "./class-names";

const KINDS = {
  primary: "bg-accent text-accent-ink hover:opacity-90",
  quiet: "border border-line bg-card hover:border-field",
  alarm: "bg-danger text-card hover:opacity-90",
  danger: "bg-danger-soft text-danger border border-danger/40 hover:border-danger",
};
const SIZES = {
  normal: "min-h-10 px-4 text-sm",
  thumb: "min-h-14 px-6 text-lg w-full",
  small: "min-h-8 px-3 text-sm",
};

/** Looks of a button, for links that lead somewhere and buttons that do something. */
export function buttonLook(
  kind: keyof typeof KINDS = "primary",
  size: keyof typeof SIZES = "normal",
): string {
  return classNames(
    "inline-flex items-center justify-center gap-2 rounded-lg font-semibold transition disabled:opacity-60",
    KINDS[kind],
    SIZES[size],
  );
}

export function Button({
  kind,
  size,
  pending,
  className,
  children,
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: keyof typeof KINDS;
  size?: keyof typeof SIZES;
  pending?: boolean;
}) {
  const t = useTranslations("ui");
  return (
    <button
      type="button"
      {...rest}
      aria-busy={pending || undefined}
      disabled={rest.disabled || pending}
      className={classNames(buttonLook(kind, size), className)}
    >
      {pending ? t("pending") : children}
    </button>
  );
}
