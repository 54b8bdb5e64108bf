"use client";

import { useTranslations } from "next-intl";
import { type InputHTMLAttributes, useState } from "react";
import { type InputProps, inputLook } from "./field";
import { useHydrated } from "./use-hydrated";

/** A password, with a button that shows it; without scripts there is nothing to press. */
export function PasswordInput({
  autoComplete,
  name = "password",
  ...rest
}: InputProps &
  Pick<InputHTMLAttributes<HTMLInputElement>, "name" | "required"> & {
    autoComplete: "current-password" | "new-password";
  }) {
  const t = useTranslations("ui.password");
  const [shown, setShown] = useState(false);
  const hydrated = useHydrated();
  return (
    <div className="relative">
      <input
        {...rest}
        name={name}
        type={shown ? "text" : "password"}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={200}
        className={`${inputLook} pr-18`}
      />
      {hydrated && (
        <button
          type="button"
          aria-controls={rest.id}
          onClick={() => setShown(!shown)}
          className="text-muted hover:text-ink absolute inset-y-0 right-0 min-w-16 px-3 text-sm underline"
        >
          {t(shown ? "hide" : "show")}
        </button>
      )}
    </div>
  );
}
