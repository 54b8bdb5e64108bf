"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { ActionResult } from "@/lib/action-result";
import { textsOf } from "@/lib/form-fields";
import { Button } from "../ui/button";
import { FormMessage } from "../ui/form-message";
import { InputField } from "../ui/input-field";
import { PostForm } from "../ui/post-form";
import { useSubmit } from "../ui/use-submit";

type Ask = (input: Record<string, string>, posted?: FormData) => Promise<ActionResult>;

/** Asks a parent or guardian by mail; the same again, or another address. */
export function AskGuardian({ email, byMail, ask }: { email: string | null; byMail: boolean; ask: Ask }) {
  const t = useTranslations("consent.waits");
  const router = useRouter();
  const [sent, setSent] = useState(false);
  const { form, errors, pending, begin, posted } = useSubmit(ask, {
    read: (fields) => textsOf(fields, "email"),
    done: () => {
      setSent(true);
      router.refresh();
    },
  });
  return (
    <PostForm sending={form} noValidate onChange={() => setSent(false)} className="space-y-3">
      <InputField
        name="email"
        label={t("email")}
        hint={t("emailHint", { mail: byMail ? "yes" : "no" })}
        errors={errors}
        start={begin("email", email ?? "")}
        type="email"
        autoComplete="off"
        maxLength={254}
      />
      <FormMessage errors={errors} shown={["email"]} />
      <div className="flex flex-wrap items-center gap-3">
        <Button
          type="submit"
          size={email ? undefined : "thumb"}
          kind={email ? "quiet" : undefined}
          pending={pending}
        >
          {t(email ? "again" : "send")}
        </Button>
        <span role="status" className="text-muted text-sm">
          {(sent || posted?.ok === true) && t("sent")}
        </span>
      </div>
    </PostForm>
  );
}
