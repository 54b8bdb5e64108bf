"use client";

import { useTranslations } from "next-intl";
import { forgetEverybody } from "./drafts";
import { Whose } from "./post-form";

/** Ends the session; nothing that anybody typed stays in this browser. */
export function SignOutButton({ signOut }: { signOut: (form: FormData) => Promise<void> }) {
  const t = useTranslations("ui");
  return (
    <form action={signOut} onSubmit={forgetEverybody}>
      <Whose />
      <button type="submit" className="text-muted hover:text-ink min-h-9 text-sm">
        {t("signOut")}
      </button>
    </form>
  );
}
