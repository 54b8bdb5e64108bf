"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmailField } from "@/components/ui/email-field";
import { FormMessage } from "@/components/ui/form-message";
import { PostForm } from "@/components/ui/post-form";
import { useSubmit } from "@/components/ui/use-submit";
import { textsOf } from "@/lib/form-fields";
import { askForReset } from "./actions";

/** `mails` is false on a server that writes its mail into its log. */
export function AskForm({ mails }: { mails: boolean }) {
  const t = useTranslations("signIn");
  const [sent, setSent] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(askForReset, {
    read: (fields) => textsOf(fields, "email"),
    done: () => setSent(true),
  });
  if (sent || posted?.ok) return <p role="status">{t(mails ? "ask.mailed" : "ask.logged")}</p>;
  return (
    <PostForm sending={form} className="space-y-4" noValidate>
      <FormMessage errors={errors} shown={["email"]} />
      <EmailField label={t("email")} errors={errors} begin={begin} />
      <Button type="submit" size="thumb" pending={pending}>
        {t("ask.submit")}
      </Button>
    </PostForm>
  );
}
