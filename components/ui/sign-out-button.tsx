"use client";

import { useTranslations } from "next-intl";
import { forgetShelf } from "../phone/own-shelf";
import { forgetEverybody } from "./drafts";
import { leavePush } from "./leave-push";
import { Whose } from "./post-form";

/** Ends the session; nothing that anybody typed stays in this browser, and nobody's messages show in it. */
export function SignOutButton({ signOut }: { signOut: (form: FormData) => Promise<void> }) {
  const t = useTranslations("ui");
  const forget = () => {
    forgetEverybody();
    void forgetShelf();
    void leavePush();
  };
  return (
    <form action={signOut} onSubmit={forget}>
      <Whose />
      <button type="submit" className="text-muted hover:text-ink min-h-9 text-sm">
        {t("signOut")}
      </button>
    </form>
  );
}
